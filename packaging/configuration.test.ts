import { DebugLogger } from "builder-util";
import { getConfig, validateConfiguration } from "app-builder-lib/out/util/config/config.js";
import { expect, test } from "vitest";
import { ROOT } from "../electron/launch/source-installation.ts";
import { wrongDesktopFiles } from "./desktop-files.ts";

test("electron-builder takes our configuration, and no key that it doesn't know", async () => {
  const configuration = await getConfig(ROOT, null, null);
  await expect(validateConfiguration(configuration, new DebugLogger(false))).resolves.toBeUndefined();
  const mistyped = { ...configuration, fileAssociation: [] };
  await expect(validateConfiguration(mistyped, new DebugLogger(false))).rejects.toThrow("fileAssociation");
});

const ENTRY = `[Desktop Entry]
Name=Parallax
Exec=/opt/Parallax/parallax %f
Icon=parallax
StartupWMClass=parallax
GenericName[de]=Prüfung
GenericName[vi]=Kiểm tra
MimeType=application/vnd.parallax+sqlite3;
`;
const MIME = '<mime-type type="application/vnd.parallax+sqlite3"><glob pattern="*.parallax"/></mime-type>';

test("a desktop that would not open a project is noticed", () => {
  expect(wrongDesktopFiles(ENTRY, MIME)).toEqual([]);
  expect(wrongDesktopFiles(ENTRY.replace("%f", "%U"), MIME)).toHaveLength(1);
  expect(wrongDesktopFiles(ENTRY.replace("MimeType", "Mime"), MIME)).toHaveLength(1);
  expect(wrongDesktopFiles(ENTRY, "")).toHaveLength(2);
});
