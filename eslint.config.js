import js from "@eslint/js";
import i18next from "eslint-plugin-i18next";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores(["dist", "release", ".tsbuild", ".checks", "**/*.cjs", "**/*.mjs", "*.config.{js,ts}"]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        // All floors in one program, each file read once. What a floor may see of another is tsc's and the layers' to check.
        project: "checks/tsconfig.lint.json",
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  { files: ["renderer/**/*.{ts,tsx}"], ...reactHooks.configs.flat.recommended },
  // A word in the window that is in no language file.
  { files: ["renderer/**/*.tsx"], ...i18next.configs["flat/recommended"] },
  {
    rules: {
      "no-duplicate-imports": ["error", { allowSeparateTypeImports: true }],
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
);
