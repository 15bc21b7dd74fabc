import * as z from "zod";

// The window's policy forbids `eval`, which zod would otherwise try, to be faster. First of all imports: a schema asks
// when it is built.
z.config({ jitless: true });
