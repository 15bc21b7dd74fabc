import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** What outlives one host process, so that the window's cookie still opens the one that takes its place. */
export interface SessionKeys {
  readonly secret: string;
  /** `null`: used up. */
  readonly startToken: string | null;
}

export function newSessionKeys(): SessionKeys {
  const random = () => randomBytes(32).toString("base64url");
  return { secret: random(), startToken: random() };
}

/** One window's right to this host: a start token that dies at first use, then a cookie. */
export class Session {
  readonly #cookie: string;
  readonly #onStart: () => void;
  #startToken: string | null;

  /** `port` is in the cookie's name: cookies ignore ports, and two hosts may run side by side. */
  constructor(port: number, keys: SessionKeys, onStart: () => void) {
    this.#cookie = `parallax_session_${port}=${keys.secret}`;
    this.#startToken = keys.startToken;
    this.#onStart = onStart;
  }

  /** Where the window starts: with the token, or, where that is used up, for a window that has its cookie. */
  get startPath(): string {
    return this.#startToken === null ? "/" : `/?token=${this.#startToken}`;
  }

  /** The cookie for the right token the first time, else `null`. */
  start(token: string): string | null {
    if (this.#startToken === null || !equal(token, this.#startToken)) return null;
    this.#startToken = null;
    this.#onStart();
    return `${this.#cookie}; HttpOnly; SameSite=Strict; Path=/`;
  }

  admits(cookies: string | undefined): boolean {
    const own = (cookies ?? "").split(";").map((cookie) => cookie.trim());
    return own.some((cookie) => equal(cookie, this.#cookie));
  }
}

/** Hashed first: `timingSafeEqual` wants equal lengths, and the length should not leak either. */
function equal(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
