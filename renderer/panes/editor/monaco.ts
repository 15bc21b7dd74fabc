import "monaco-editor/features/clipboard/register.js";
import "monaco-editor/features/codeEditor/register.js";
import "monaco-editor/features/wordOperations/register.js";
import "monaco-editor/features/lineSelection/register.js";
import * as monaco from "monaco-editor/editor.js";
import EditorWorker from "monaco-editor/editor/editor.worker.js?worker";
import { installMeasuredWrapping } from "./wrapping/measured-wrapping.ts";

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };
installMeasuredWrapping();

const { KeyCode, KeyMod } = monaco;
/** What Monaco would keep from the window's own keys, or what would start an edit. */
const NOT_MONACO = [
  KeyCode.F8,
  KeyMod.Shift | KeyCode.F8,
  KeyCode.F12,
  ...[KeyCode.KeyK, KeyCode.KeyL, KeyCode.KeyH, KeyCode.KeyY, KeyCode.KeyZ].map((key) => KeyMod.CtrlCmd | key),
  KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ,
];
monaco.editor.addKeybindingRules(NOT_MONACO.map((keybinding) => ({ keybinding, command: null })));

export { monaco };
