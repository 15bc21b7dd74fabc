import type { BoilerplateCues } from "./language-text.ts";

/** Furniture of the web that stands in English on pages in any language, put there by site software and ad servers. */
export const webFurniture: BoilerplateCues = {
  lines: {
    credit: [/^©.{1,80}$/u, /^copyright (?:©|\(c\)|\d{4}).{0,80}$/iu, /^all rights reserved$/iu],
    links: [],
    promotion: [
      /^(?:ads?|advertisement|advertorial|advertise with us|sponsored(?: content| post)?|promoted(?: content)?|paid content)$/iu,
      /^(?:ads?|advertisement|sponsored) by .{1,40}$/iu,
      /^(?:subscribe|subscribe now|sign up|newsletter|follow us|like us|join now)$/iu,
      /^(?:continue|story continues|article continues) (?:reading )?(?:below|after)(?: (?:the )?advertisement)?$/iu,
    ],
    notice: [],
    navigation: [
      /^(?:share|tweet|pin|pin it|e-?mail|print|copy link|comments?|like|reply|save|bookmark|whats ?app|facebook|twitter|telegram|linkedin|reddit|zalo|xing)$/iu,
      /^(?:share|follow) (?:this|on|via)\b.{0,40}$/iu,
      /^\d+ (?:shares?|comments?|likes?|views?|replies)$/iu,
      /^(?:home|menu|search|login|log in|sign in|register|contact(?: us)?|about(?: us)?|privacy(?: policy)?|terms of (?:use|service)|cookies?(?: policy)?|sitemap|back to top|top|next|previous|skip to (?:main )?content|load more|show more|close|faq|tags?|categor(?:y|ies))$/iu,
      /^(?:hot search keywords|trending searches|popular searches)$/iu,
      /^(?:add|leave|post|write|submit) (?:a |your )?(?:comment|reply)$/iu,
      /^(?:view|show|hide|see) (?:all )?(?:\d+ )?comments?$/iu,
      /^your e-?mail address will not be published.{0,80}$/iu,
      /^required fields are marked.{0,10}$/iu,
      /^(?:please |you must (?:be )?)(?:sign|log|logged)[ -]?in.{0,40}$/iu,
      /^(?:we use|this (?:site|website) uses) cookies.{0,150}$/iu,
      /^(?:accept(?: all)?|reject(?: all)?|manage) cookies$/iu,
      /^\d+[ -]min(?:ute)?s?(?: read)?$/iu,
      /^page \d+ of \d+$/iu,
      /^tags?\s*:.{1,150}$/iu,
    ],
  },
  headCredits: [],
  tailCredits: [],
  linkLeads: [/^(?:read|see|view) more$/iu, /^related(?: posts?| articles?)?$/iu],
};
