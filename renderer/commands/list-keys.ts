import type { Keyed } from "./command.ts";

/** Keys of the lists of claims and annotations: they work with the focus in the list, on its selected row. */
export const LIST_KEYS = {
  verdict: { id: "list.verdict", label: "verdict.change", key: "v", views: ["claims"] },
  read: { id: "list.read", label: "read.record", key: "Shift+V", views: ["claims"] },
  settle: { id: "list.settle", label: "read.settle", key: "s", views: ["claims"] },
  show: { id: "list.show", label: "show.text", key: "g", views: ["claims", "annotations"] },
  edit: { id: "list.edit", label: "ann.edit", key: "Enter", views: ["annotations"] },
  done: { id: "list.done", label: "ann.settle", key: "v", views: ["annotations"] },
  reject: { id: "list.reject", label: "ann.reject", key: "Shift+X", views: ["annotations"] },
  reply: { id: "list.reply", label: "ann.reply", key: "Shift+R", views: ["annotations"] },
  apply: { id: "list.apply", label: "ann.apply", key: "f", views: ["annotations"] },
  editClaim: { id: "list.editClaim", label: "claim.edit", key: "Enter", views: ["claims"] },
  delete: { id: "list.delete", label: "dlg.delete", key: "Delete", views: ["claims", "annotations"] },
} as const satisfies Readonly<Record<string, Keyed>>;
