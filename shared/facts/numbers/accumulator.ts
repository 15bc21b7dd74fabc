import type { NumberAtom } from "../lang/language-data.ts";

/**
 * Adds up number words from left to right: a group below 1,000 with slots for hundreds, tens and units, and closed
 * groups with their scale. {@link offer} refuses an atom that cannot continue the number, which ends it.
 */
export class Accumulator {
  private closed = 0;
  private lastScale = Number.POSITIVE_INFINITY;
  private group: number | null = null;
  private hundreds = false;
  private tens = false;
  private units = false;
  private fraction = false;
  private multiplier = 1;
  private pendingFiller = false;
  private scaleOpen = false;
  /** A unit directly behind a hundred or a scale, and that multiplier: "hai trăm tư". */
  private trailing: { readonly unit: number; readonly multiplier: number } | null = null;
  /** Half a unit of what was printed last. */
  tolerance = 0.5;

  private readonly bareHundred: boolean;

  /** `bareHundred`: "hundert" and "tausend" count without a number before them. */
  constructor(bareHundred: boolean) {
    this.bareHundred = bareHundred;
  }

  /** A copy to fall back on, should what follows turn out to be another number. */
  clone(): Accumulator {
    return Object.assign(new Accumulator(this.bareHundred), this);
  }

  /** Whether a further group with this scale would fit: smaller than the last one. */
  accepts(scale: number): boolean {
    return this.group === null && scale < this.lastScale;
  }

  get value(): number {
    return this.closed + (this.group ?? 0);
  }
  get isEmpty(): boolean {
    return this.group === null && this.closed === 0;
  }
  /** True directly behind "and". */
  get awaitsMore(): boolean {
    return this.pendingFiller;
  }
  /** The last scale word, where nothing stands behind it yet; else 1. */
  get openScale(): number {
    return this.group === null && this.closed !== 0 ? this.lastScale : 1;
  }
  /** True directly behind a hundred or a thousand: "3 hundred and 21". */
  get takesTail(): boolean {
    return (
      !this.pendingFiller && !this.fraction && !this.tens && !this.units && (this.hundreds || this.openScale === 1000)
    );
  }

  /** Printed digits below a hundred behind a hundred or thousand. */
  offerTail(value: number): void {
    this.addToGroup(value);
    this.tens = this.units = true;
  }
  /** True where a point and decimals may follow: a whole number, its last group open. */
  get takesDecimals(): boolean {
    return this.group !== null && !this.fraction && !this.pendingFiller && Number.isInteger(this.group);
  }

  /** Puts a unit behind a hundred or scale in the place below it: "một triệu hai" is 1.2 million, "hai trăm tư" 240. */
  settleTrailingUnit(): void {
    if (!this.trailing || this.group === null) return;
    const { unit, multiplier } = this.trailing;
    this.group += unit * (multiplier / 10 - 1);
    this.trailing = null;
  }

  /** Decimals of the group, as a share of one: "point five". */
  offerDecimals(share: number, tolerance: number): void {
    this.group = (this.group ?? 0) + share;
    this.tolerance = tolerance;
    this.fraction = true;
  }

  /** "And three quarters": of the last million where the number is so many millions, else of one. */
  offerShare(share: number): boolean {
    if (this.isEmpty || this.fraction) return false;
    this.pendingFiller = false;
    if (this.group === null) {
      this.closed += this.lastScale * share;
      this.tolerance = this.lastScale / 200;
    } else {
      this.group += share;
      this.tolerance = 0.005;
    }
    this.fraction = true;
    return true;
  }

  /** What the unit that comes next would stand directly behind: a hundred, a scale, or 1. */
  private get openMultiplier(): number {
    if (this.tens) return 1;
    if (this.group === null) return this.closed === 0 ? 1 : this.lastScale;
    return this.multiplier;
  }

  private addToGroup(value: number): true {
    this.trailing = null;
    this.group = (this.group ?? 0) + value;
    this.pendingFiller = false;
    this.scaleOpen = false;
    this.tolerance = 0.5;
    return true;
  }

  /** Printed digits take the place of a whole group: "2 tỷ 300 triệu". */
  offerDigits(value: number, tolerance: number): boolean {
    if (this.group !== null || this.pendingFiller) return false;
    this.addToGroup(value);
    this.tolerance = tolerance;
    this.tens = this.units = true;
    return true;
  }

  /** Adds parts that are known to fit; returns the sum. */
  takeAll(parts: readonly { readonly atoms: readonly NumberAtom[]; readonly compound: boolean }[]): number {
    for (const { atoms, compound } of parts) for (const atom of atoms) this.offer(atom, compound);
    return this.value;
  }

  offer(atom: NumberAtom, insideCompound: boolean): boolean {
    switch (atom.role) {
      case "article":
      case "one":
      case "unit": {
        if (this.units || this.fraction) return false;
        if (atom.role === "article" && !this.isEmpty) return false;
        const behind = this.pendingFiller ? 0 : this.openMultiplier;
        this.units = true;
        this.addToGroup(atom.role === "unit" ? atom.value : 1);
        if (behind > 1) this.trailing = { unit: atom.role === "unit" ? atom.value : 1, multiplier: behind };
        return true;
      }
      case "teen":
        if (this.units || this.tens || this.fraction) return false;
        this.units = this.tens = true;
        return this.addToGroup(atom.value);
      case "tens":
        // "Hai muoi" without its diacritics is "hai mươi".
        if (atom.value === 10 && this.units && !this.tens && !insideCompound)
          return this.offer({ role: "timesTen" }, insideCompound);
        // "einundzwanzig": units stand first, joined inside one word.
        if (this.tens || this.fraction || (this.units && !(insideCompound && this.pendingFiller))) return false;
        this.tens = true;
        return this.addToGroup(atom.value);
      case "timesTen": {
        const units = (this.group ?? 0) % 10;
        if (this.tens || !this.units || this.fraction || units === 0) return false;
        this.tens = true;
        this.units = false;
        return this.addToGroup(units * 9);
      }
      case "hundred": {
        if (this.hundreds || this.fraction || this.pendingFiller || (this.tens && !this.units)) return false;
        if (this.group === null && !this.bareHundred && this.closed === 0) return false;
        this.group = (this.group ?? 1) * 100;
        this.trailing = null;
        this.hundreds = true;
        this.tens = this.units = false;
        this.multiplier = 100;
        this.scaleOpen = false;
        return true;
      }
      case "dozen":
        if (this.group === null || this.pendingFiller) return false;
        this.group *= atom.value;
        this.hundreds = this.tens = this.units = true;
        return true;
      case "part":
        if (!this.isEmpty) return false;
        this.group = atom.value;
        this.tolerance = 0.05;
        this.fraction = true;
        return true;
      case "half":
        if (this.isEmpty || this.fraction || this.pendingFiller) return false;
        if (this.group === null) this.closed += this.lastScale / 2;
        else this.group += this.multiplier / 2;
        this.tolerance = (this.group === null ? this.lastScale : this.multiplier) / 20;
        this.fraction = this.group !== null;
        return true;
      case "filler":
        if (this.pendingFiller || (!this.hundreds && this.group !== null && !insideCompound) || this.isEmpty)
          return false;
        this.pendingFiller = true;
        return true;
      case "scale":
        return this.offerScale(10 ** atom.exponent);
    }
  }

  private offerScale(scale: number): boolean {
    if (this.pendingFiller) return false;
    if (this.group === null) {
      // "nghìn tỷ": a scale of a scale. A bare "tausend" counts inside a compound only.
      if (this.scaleOpen && this.closed < 1e15) {
        this.closed *= scale;
        this.tolerance *= scale;
        this.lastScale *= scale;
        return true;
      }
      if (!this.bareHundred || scale > 1000 || this.closed > 0) return false;
      this.group = 1;
    }
    if (scale >= this.lastScale) return false;
    this.closed += this.group * scale;
    this.trailing = null;
    this.tolerance *= scale;
    this.group = null;
    this.lastScale = scale;
    this.multiplier = 1;
    this.hundreds = this.tens = this.units = this.fraction = false;
    this.scaleOpen = true;
    return true;
  }
}
