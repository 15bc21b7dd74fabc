// `npm run licences`: writes THIRD-PARTY-NOTICES.md from what the build bundled, and refuses a licence that nobody allowed.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../electron/launch/source-installation.ts";
import { bundledPackages, refusedLicences } from "./bundled.ts";
import { thirdPartyNotices } from "./notices.ts";

const packages = bundledPackages(ROOT);
const refused = refusedLicences(packages);
for (const line of refused) console.error(`not allowed: ${line}`);
if (refused.length > 0) process.exit(1);
writeFileSync(join(ROOT, "THIRD-PARTY-NOTICES.md"), thirdPartyNotices(packages, ROOT));
console.log(`${packages.length} packages, all under licences that are allowed`);
