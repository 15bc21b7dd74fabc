/** Tells of a thing once the pointer has been on it for a while, and at once that it is on none. */
export class Dwell<Thing> {
  private readonly delayMs: number;
  private readonly onSettled: (thing: Thing | null) => void;
  private thing: Thing | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(delayMs: number, onSettled: (thing: Thing | null) => void) {
    this.delayMs = delayMs;
    this.onSettled = onSettled;
  }

  /** What the pointer is on now; called as often as it moves. Things are told apart by identity. */
  over(thing: Thing | null): void {
    if (thing === this.thing) return;
    clearTimeout(this.timer);
    this.thing = thing;
    if (thing === null) this.onSettled(null);
    else {
      this.timer = setTimeout(() => {
        this.onSettled(thing);
      }, this.delayMs);
    }
  }

  /** Says nothing more of what the pointer is on. */
  stop(): void {
    clearTimeout(this.timer);
  }
}
