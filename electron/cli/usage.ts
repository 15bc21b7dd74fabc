export const USAGE = `parallax: compare the language versions of one story

  parallax open [--browser|--serve] [PROJECT]
      the window, on a project, or on what was open last; --serve prints an address to open instead
  parallax check [--date D] [--json|--csv|--html] [--language en|de|vi] [--out F] [--fail-on SEVERITY] [--force]
                 [--rates F]... [--average month|year] vi=FILE de=FILE en=FILE
      aligns the versions and prints where they disagree
  parallax align [--json] [--out F] [--force] vi=FILE de=FILE ...
      alignment alone: two or more versions, any languages
  parallax facts --lang vi [--date D] [--json] [--out F] FILE
      the facts stated in one text (de, en, vi)
  parallax verify [--head HASH] PROJECT
      whether a project's journal is whole, and holds the head that a report or an export printed
  parallax report --format html|pdf|docx [--language en|de|vi] [--redact] [--redact-notes] [--rates F]... [--out F]
                  PROJECT
      a saved project's findings, claims and method to read, print and sign; PDF needs Chromium, Chrome or Edge
  parallax merge [--dry-run] [--author NAME] PROJECT COPY
      joins the journal of another copy of the project to its own, and says what conflicts; COPY is only read
  parallax export --format FORMAT [--pair vi,de] [--language en|de|vi] [--sheet SHEET] [--no-bom] [--redact]
                  [--redact-notes] [--rates F]... [--out F] PROJECT
      a saved project in another program's format. FORMAT is one of
        tmx, xliff, tei, po, csv  the alignment; XLIFF is 2.1 for two versions or a pair, else 1.2 with a file for
                                  each pair; PO is of a pair
        json                      the whole project (parallax.project/1)
        claimreview               claims with a verdict (schema.org), verdicts named in the --language
        annotations               claims and annotations (W3C Web Annotation)
        prov                      the history (W3C PROV-JSON)
        tbx                       terms of the annotations (TBX-Basic)
        mqm                       annotations of a pair's second version, for Marot and WMT's tools (TSV)
        xlsx                      all sheets in a workbook, headed in the --language
      SHEET makes csv one of these, headed in the --language: findings, claims, readings, annotations, alignment,
      versions, scorecard, agreement. --no-bom leaves out the mark by which Excel knows UTF-8.
  parallax batch check|align|facts [--in F.jsonl] [--out F.jsonl [--resume]] [--jobs N] [--rates F]...
                 [--average month|year]
      one JSON object a line in, one a line out, in order, by N workers (a core each). --resume goes on where an earlier
      run was stopped.

check and align also take --glossary F.csv|F.tbx, --memory F.tmx, and --model FOLDER with a sentence-embedding
model (model.onnx, tokenizer.json) of your own.

--rates adds a file of reference rates to the embedded ones of the European Central Bank: the bank's own (eurofxref
as CSV, ZIP or XML), or a CSV with the header date,currency,perEuro or date,from,to,rate. The last one counts most.
--average converts by the average of the month or year instead of the day's rate, and says so.

--redact is for sharing: people who worked on the project become Reader 1, Reader 2 ..., also where notes name them; file
names, paths and mail addresses are left out of all that people wrote. --redact-notes leaves out notes, rationales, reasons
and threads, too. The published texts, the words quoted from them, sources, web addresses and the journal's hashes stay.

A FILE of - reads standard input. D is the day of publication (2018-06-22): conversions use that day's rate.
--version prints the version. SEVERITY is critical, major, minor or note. A second text in one language is keyed like en-x-b.
Exit: 0 done, 1 a finding at or above --fail-on, 2 bad use or input, 3 a batch with failed lines.
`;
