import type { CallInput, CallOutput, Channel } from "../../shared/ipc/contract.ts";
import type { HostEvent } from "../../shared/ipc/events.ts";
import type { HostFailure } from "../../shared/ipc/failure.ts";
import type { MadeFile } from "../../shared/ipc/out.ts";

/** The host answered, and refused: a bug on one side of the contract, or a window without the right to call. */
export class CallRefusedError extends Error {
  override readonly name = "CallRefusedError";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** No answer: the host is gone, for the moment at least. */
export class HostUnreachableError extends Error {
  override readonly name = "HostUnreachableError";
}

export interface HostListener {
  readonly onEvent: (event: HostEvent) => void;
  /** Events flow from here on, after a pause maybe: what was shown has to be read anew. */
  readonly onConnected: () => void;
  /** The host is gone; it is being waited for. */
  readonly onLost: () => void;
}

/** The window's side of the contract, the same in both shells. */
export interface HostClient {
  /** Rejects with {@link CallRefusedError} or {@link HostUnreachableError}. */
  call<C extends Channel>(channel: C, input: CallInput<C>): Promise<CallOutput<C>>;
  /**
   * Gives a file that the host made to the person. A browser puts it among its downloads, and says so itself: `path` is
   * `undefined`. A desktop asks where; `null` where the person chose no place.
   */
  save(file: MadeFile): Promise<{ readonly ok: true; readonly path?: string | null } | HostFailure>;
  /** One listener for the window's life. */
  listen(listener: HostListener): void;
}
