/** Three versions of a story, and what joins them. */
export function StoryPicture() {
  return (
    <svg className="story-picture" viewBox="0 0 172 84" fill="none" aria-hidden="true">
      <g stroke="var(--line-2)" strokeWidth="1.5" fill="var(--paper)">
        <rect x="1" y="1" width="40" height="82" rx="4" />
        <rect x="66" y="1" width="40" height="82" rx="4" />
        <rect x="131" y="1" width="40" height="82" rx="4" />
      </g>
      <path d="M41 10C53 10 54 10 66 10V30C54 30 53 26 41 26Z" fill="var(--rib)" />
      <path d="M106 10C118 10 119 10 131 10V24C119 24 118 30 106 30Z" fill="var(--rib)" />
      <path d="M41 32C53 32 54 35 66 35V56C54 56 53 50 41 50Z" fill="var(--accent)" opacity=".22" />
      <path d="M106 35C118 35 119 30 131 30V46C119 46 118 56 106 56Z" fill="var(--accent)" opacity=".22" />
      <path d="M41 56C53 56 54 61 66 61V76C54 76 53 74 41 74Z" fill="var(--rib)" />
      <path d="M106 61C118 61 119 52 131 52V68C119 68 118 76 106 76Z" fill="var(--rib)" />
      <g stroke="var(--line-control)" strokeWidth="2" strokeLinecap="round" opacity=".55">
        <path d="M8 14h24M8 20h17M8 62h24M8 68h14M73 14h26M73 20h22M73 26h14M73 66h26M73 72h18M138 14h24M138 20h15M138 57h24M138 63h16" />
      </g>
      <g stroke="var(--accent)" strokeWidth="2" strokeLinecap="round">
        <path d="M8 37h26M8 43h19M73 40h26M73 46h26M73 52h10M138 35h24M138 41h20" />
      </g>
    </svg>
  );
}
