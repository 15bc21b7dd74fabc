import { readFile } from "node:fs/promises";
import type { Socket } from "node:net";

/** Columns of the kernel's tables of sockets: the address on this side, on the other, and whose the socket is. */
const [LOCAL, REMOTE, USER] = [1, 2, 7];
/** 127.0.0.1 as it stands there, and as a socket of IPv6 names it. */
const TABLES = [
  ["/proc/net/tcp", "0100007F"],
  ["/proc/net/tcp6", "0000000000000000FFFF00000100007F"],
] as const;

/**
 * Whether the program at the other end of a connection over 127.0.0.1 runs as the user that this one runs as. `true` where
 * the system does not tell (all but Linux): the caller's other checks must do.
 *
 * The start address is the one secret that others can see: it stands in the browser's command line.
 */
export async function isSameUser({ remotePort = 0, localPort = 0 }: Socket): Promise<boolean> {
  const users = await Promise.all(TABLES.map(([table, host]) => userOf(table, host, remotePort, localPort)));
  return users.includes(process.getuid?.()) || users.every((user) => user === null);
}

/** Whose the socket is, `undefined` where it is not in the table, `null` where there is no table. */
async function userOf(table: string, host: string, from: number, to: number): Promise<number | undefined | null> {
  const rows = await readFile(table, "utf8").catch(() => null);
  if (rows === null) return null;
  const [local, remote] = [from, to].map((port) => `${host}:${port.toString(16).toUpperCase().padStart(4, "0")}`);
  const columns = rows.split("\n").map((row) => row.trim().split(/\s+/u));
  const own = columns.find((row) => row[LOCAL] === local && row[REMOTE] === remote);
  return own && Number(own[USER]);
}
