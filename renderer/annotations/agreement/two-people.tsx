import { type ReactNode, useState } from "react";
import { useWords } from "../../ui/words.tsx";

interface ChosenPeople {
  readonly all: readonly string[];
  /** `undefined`: there is nobody, or nobody else. */
  readonly first: string | undefined;
  readonly second: string | undefined;
  readonly choose: (first: string, second: string | undefined) => void;
}

/** Two different people of several, the first two until others are chosen. */
export function useTwoPeople(all: readonly string[]): ChosenPeople {
  const [chosen, setChosen] = useState<readonly (string | undefined)[]>([]);
  const first = all.find((person) => person === chosen[0]) ?? all[0];
  const others = all.filter((person) => person !== first);
  const second = others.find((person) => person === chosen[1]) ?? others[0];
  return {
    ...{ all, first, second },
    choose: (one, other) => {
      setChosen([one, other]);
    },
  };
}

/** Whose judgements are compared, to choose from; what stands beside it. */
export function TwoPeople({
  people: { all, first, second, choose },
  children,
}: {
  people: ChosenPeople;
  children: ReactNode;
}) {
  const { t } = useWords();
  if (first === undefined || second === undefined) return null;
  return (
    <div className="annotators">
      <AuthorSelect
        label={t("agree.first")}
        value={first}
        authors={all}
        onChange={(author) => {
          choose(author, author === second ? first : second);
        }}
      />
      <AuthorSelect
        label={t("agree.second")}
        value={second}
        authors={all.filter((author) => author !== first)}
        onChange={(author) => {
          choose(first, author);
        }}
      />
      {children}
    </div>
  );
}

function AuthorSelect({
  label,
  value,
  authors,
  onChange,
}: {
  label: string;
  value: string;
  authors: readonly string[];
  onChange: (author: string) => void;
}) {
  return (
    <label>
      <span className="lab">{label}</span>
      <select
        className="input"
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      >
        {authors.map((author) => (
          <option key={author} value={author}>
            {author}
          </option>
        ))}
      </select>
    </label>
  );
}
