export const USAGE = `parallax: compare the language versions of one story

  parallax check [--date D] [--json|--csv] [--out F] [--fail-on SEVERITY] [--force] [--rates F]... [--average month|year]
                 vi=FILE de=FILE en=FILE
      aligns the versions and prints where they disagree
  parallax align [--json] [--out F] [--force] vi=FILE de=FILE ...
      alignment alone: two or more versions, any languages
  parallax facts --lang vi [--date D] [--json] [--out F] FILE
      the facts stated in one text (vi, de, en)
  parallax verify [--head HASH] PROJECT
      whether a project's journal is whole, and holds the head that a report or an export printed
  parallax export --format tmx|xliff|tei|csv|json [--pair vi,de] [--out F] PROJECT
      a saved project's alignment; XLIFF is 2.1 for two versions or a pair, else 1.2 with a file for each pair
  parallax batch check|align|facts [--in F.jsonl] [--out F.jsonl] [--rates F]... [--average month|year]
      one JSON object a line in, one a line out, in order

check and align also take --glossary F.csv|F.tbx, --memory F.tmx, and --model FOLDER with a sentence-embedding
model (model.onnx, tokenizer.json) of your own.

--rates adds a file of reference rates to the embedded ones of the European Central Bank: the bank's own (eurofxref
as CSV, ZIP or XML), or a CSV with the header date,currency,perEuro or date,from,to,rate. The last one counts most.
--average converts by the average of the month or year instead of the day's rate, and says so.

A FILE of - reads standard input. D is the day of publication (2018-06-22): conversions use that day's rate.
SEVERITY is critical, major, minor or note. A second text in one language is keyed like en-x-b.
Exit: 0 done, 1 a finding at or above --fail-on, 2 bad use or input, 3 a batch with failed lines.
`;
