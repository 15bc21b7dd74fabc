import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** One window's right to this host: a start token that dies at first use, then a cookie. */
export class Session {
  readonly startToken = randomBytes(32).toString("base64url");
  readonly #secret = randomBytes(32).toString("base64url");
  readonly #cookie: string;
  #used = false;

  /** `port` is in the cookie's name: cookies ignore ports, and two hosts may run side by side. */
  constructor(port: number) {
    this.#cookie = `parallax_session_${port}=${this.#secret}`;
  }

  /** The cookie for the right token the first time, else `null`. */
  start(token: string): string | null {
    if (this.#used || !equal(token, this.startToken)) return null;
    this.#used = true;
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
