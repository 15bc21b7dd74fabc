import type { Host } from "../host.ts";

/** Says which project is open after each change: a host that takes this one's place opens it again. */
export function watchOpenProject(host: Host, opened: (path: string | null) => void): void {
  const say = async () => {
    const { project } = await host.handlers["project.read"]({});
    opened(project?.path ?? null);
  };
  host.onEvent(({ name }) => {
    // A project that can't be shown is the window's to tell: it reads it too.
    if (name === "project.changed") say().catch(() => undefined);
  });
}
