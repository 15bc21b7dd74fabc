/** Whether chords use Cmd instead of Ctrl. Node, where tests run, has a navigator too. */
export const isMac = navigator.platform.startsWith("Mac");
