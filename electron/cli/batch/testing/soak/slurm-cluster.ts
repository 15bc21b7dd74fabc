import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { availableParallelism, hostname, userInfo } from "node:os";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { whereIs } from "./debian-tools.ts";

/** A Slurm of one machine, with its own key, ports and folder; nothing of the machine's own is touched. */
export class SlurmCluster {
  readonly environment: NodeJS.ProcessEnv;
  readonly #daemons: readonly ChildProcess[];

  private constructor(environment: NodeJS.ProcessEnv, daemons: readonly ChildProcess[]) {
    this.environment = environment;
    this.#daemons = daemons;
  }

  /** Rejects where a node hasn't come up within a minute. */
  static async start(folder: string, environment: NodeJS.ProcessEnv): Promise<SlurmCluster> {
    for (const name of ["state", "spool", "run"]) mkdirSync(join(folder, name), { recursive: true });
    // munged wants a folder for its socket that everyone may enter, and a key that nobody else may read.
    chmodSync(folder, 0o755);
    const key = join(folder, "munge.key");
    writeFileSync(key, randomBytes(1024), { mode: 0o400 });
    const socket = join(folder, "run", "munge.socket");
    const configuration = join(folder, "slurm.conf");
    writeFileSync(configuration, configurationOf(folder, socket, await freePort(), await freePort()));
    const env = { ...environment, SLURM_CONF: configuration };
    const start = (program: string, args: readonly string[]) =>
      spawn(whereIs(program)!, args, { env, stdio: "ignore" });
    const files = ["log-file", "pid-file", "seed-file"].map(
      (name) => `--${name}=${join(folder, "run", `munged.${name}`)}`,
    );
    const munged = start("munged", ["--foreground", "--force", `--socket=${socket}`, `--key-file=${key}`, ...files]);
    const cluster = new SlurmCluster(env, [
      munged,
      start("slurmctld", ["-D", "-f", configuration]),
      start("slurmd", ["-D", "-f", configuration, "-N", nodeName()]),
    ]);
    if (await until(() => existsSync(socket) && cluster.run("sinfo", ["-h", "-o", "%T"]) === "idle")) return cluster;
    await cluster.stop();
    throw new Error("Slurm: the node did not come up within a minute");
  }

  /** What a command of Slurm's prints; `null` where it fails. */
  run(program: string, args: readonly string[]): string | null {
    const { status, stdout } = spawnSync(program, args, { env: this.environment, encoding: "utf8", timeout: 30_000 });
    return status === 0 ? stdout.trim() : null;
  }

  async stop(): Promise<void> {
    for (const daemon of this.#daemons.toReversed()) {
      if (daemon.exitCode !== null || daemon.signalCode !== null) continue;
      const closed = once(daemon, "close");
      daemon.kill("SIGTERM");
      await closed;
    }
  }
}

const nodeName = (): string => hostname().split(".")[0]!;

function configurationOf(folder: string, socket: string, controllerPort: number, nodePort: number): string {
  const user = userInfo().username;
  const settings = {
    ClusterName: "parallax",
    SlurmctldHost: `${nodeName()}(127.0.0.1)`,
    SlurmctldPort: controllerPort,
    SlurmdPort: nodePort,
    SlurmUser: user,
    SlurmdUser: user,
    AuthType: "auth/munge",
    AuthInfo: `socket=${socket}`,
    StateSaveLocation: join(folder, "state"),
    SlurmdSpoolDir: join(folder, "spool"),
    SlurmctldPidFile: join(folder, "run", "slurmctld.pid"),
    SlurmdPidFile: join(folder, "run", "slurmd.pid"),
    SlurmctldLogFile: join(folder, "run", "slurmctld.log"),
    SlurmdLogFile: join(folder, "run", "slurmd.log"),
    // No control groups: they are root's to give, and a container may have none.
    ProctrackType: "proctrack/linuxproc",
    TaskPlugin: "task/none",
    SelectType: "select/cons_tres",
    SelectTypeParameters: "CR_Core",
    ReturnToService: 2,
  };
  return [
    ...Object.entries(settings).map(([name, value]) => `${name}=${value}`),
    `NodeName=${nodeName()} NodeAddr=127.0.0.1 CPUs=${availableParallelism()} State=UNKNOWN`,
    `PartitionName=all Nodes=${nodeName()} Default=YES State=UP`,
    "",
  ].join("\n");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Looks every half second, a minute long unless it is said otherwise. */
export async function until(isSo: () => boolean, seconds = 60): Promise<boolean> {
  for (const started = Date.now(); Date.now() - started < seconds * 1000;) {
    if (isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return false;
}
