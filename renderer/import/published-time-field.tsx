import { useState } from "react";
import { formatZone } from "../../shared/i18n/format.ts";
import type { PublishedTime } from "../../shared/project/records.ts";
import { useWords } from "../ui/words.tsx";
import { typedTime } from "./typed-time.ts";
import "./published-time-field.css";

/** The distances from UTC that clocks have somewhere, by the IANA time zone database. */
const OFFSETS = [
  ...["-12:00", "-11:00", "-10:00", "-09:30", "-09:00", "-08:00", "-07:00", "-06:00", "-05:00", "-04:00", "-03:30"],
  ...["-03:00", "-02:30", "-02:00", "-01:00", "+00:00", "+01:00", "+02:00", "+03:00", "+03:30", "+04:00", "+04:30"],
  ...["+05:00", "+05:30", "+05:45", "+06:00", "+06:30", "+07:00", "+08:00", "+08:45", "+09:00", "+09:30", "+10:00"],
  ...["+10:30", "+11:00", "+12:00", "+12:45", "+13:00", "+13:45", "+14:00"],
];

interface Props {
  /** Whose time it is, for those who hear the fields. */
  readonly name: string;
  readonly value: PublishedTime | null;
  readonly onChange: (value: PublishedTime | null) => void;
}

/** The hour and the zone of a publication; without an hour there is none. */
export function PublishedTimeField({ name, value, onChange }: Props) {
  const { t } = useWords();
  // As it is being typed; what can't be read stays there to be mended, and counts as no hour.
  const [typed, setTyped] = useState<string | null>(null);
  // Kept while the hour is being typed anew.
  const [lastZone, setLastZone] = useState<string | null>(null);
  const zone = value === null ? lastZone : value.zone;
  // Another hour may have come meanwhile from elsewhere.
  const isTyping = typed !== null && typedTime(typed) === (value?.time ?? null);
  const isUnread = isTyping && value === null && typed.trim() !== "";
  const isListed = zone === null || OFFSETS.includes(zone);
  return (
    <span className="published-time">
      <input
        type="text"
        className="input num"
        placeholder="--:--"
        maxLength={8}
        autoComplete="off"
        aria-label={`${t("import.time")}, ${name}`}
        aria-invalid={isUnread}
        value={isTyping ? typed : (value?.time ?? "")}
        onChange={({ target }) => {
          const time = typedTime(target.value);
          setTyped(target.value);
          setLastZone(zone);
          onChange(time === null ? null : { time, zone });
        }}
        onBlur={() => {
          if (!isUnread) setTyped(null);
        }}
      />
      <select
        className="input num"
        aria-label={`${t("import.zone")}, ${name}`}
        value={zone ?? ""}
        disabled={value === null}
        onChange={({ target }) => {
          if (value !== null) onChange({ ...value, zone: target.value === "" ? null : target.value });
        }}
      >
        <option value="">{t("import.noZone")}</option>
        {(isListed ? OFFSETS : [zone, ...OFFSETS]).map((offset) => (
          <option key={offset} value={offset}>
            {formatZone(offset)}
          </option>
        ))}
      </select>
    </span>
  );
}
