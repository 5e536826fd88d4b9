// What was said stays in this tab, so that it is there again after the page was left for a citation.

const KEPT = 'parley-conversation';
// Characters of it; the oldest messages go first.
const MOST_KEPT = 2_000_000;

/** Brings back what was said; gives what keeps it anew once more was. `focus` goes back to writing. */
export function keepConversation({ chat, log, focus }) {
  const welcome = log.children.length;
  const clear = document.querySelector('#clear');
  const messagesSaid = () => [...log.children].slice(welcome);

  function keep() {
    let said = messagesSaid().map((message) => message.outerHTML);
    while (said.reduce((sum, html) => sum + html.length, 0) > MOST_KEPT) said = said.slice(1);
    clear.hidden = said.length === 0;
    try {
      // What only moderators are told is theirs as long as they are signed in.
      sessionStorage.setItem(KEPT, JSON.stringify({ by: chat.dataset.by, said }));
    } catch {
      // A browser that keeps nothing, or has no room: the conversation ends with the page then.
    }
  }

  function bringBack() {
    try {
      const { by, said } = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');
      if (by !== chat.dataset.by || !Array.isArray(said) || said.length === 0) return keep();
      const page = new DOMParser().parseFromString(said.join(''), 'text/html');
      log.append(...page.body.children);
      clear.hidden = false;
      log.lastElementChild.scrollIntoView({ block: 'start' });
    } catch {
      // As above.
    }
    return undefined;
  }

  clear.addEventListener('click', () => {
    for (const message of messagesSaid()) message.remove();
    keep();
    focus();
  });
  // A page that came with messages, which no script sent for, is the conversation by itself.
  if (log.querySelector('[data-outcome]') === null) bringBack();
  return keep;
}
