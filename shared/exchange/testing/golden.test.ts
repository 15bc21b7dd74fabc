import { expect, test } from "vitest";
import { ALL_WRITERS } from "./all-writers.ts";
import { sampleExchangeProject } from "./sample-exchange-project.ts";

test.each(Object.entries(ALL_WRITERS))("%s is as it was accepted", async (name, write) => {
  await expect(write(sampleExchangeProject)).toMatchFileSnapshot(`golden/${name}`);
});
