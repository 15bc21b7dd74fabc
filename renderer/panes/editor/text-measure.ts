/** Measures words on a canvas: unlike the editor's own answer it needs no rendering, and off screen is no matter. */
export class TextMeasure {
  private readonly context = document.createElement("canvas").getContext("2d");
  private font = "";

  setFont(sizePx: number, family: string): void {
    this.font = `${sizePx}px ${family}`;
  }

  width(text: string): number {
    if (this.context === null) return 0;
    this.context.font = this.font;
    return this.context.measureText(text).width;
  }
}
