// What makes a conversation of the page: messages come without a new page, commands are chosen by typing "/", and choices are
// offered as one types. Without it every form is sent as forms are.

import { keepConversation } from './keep-conversation.js';

const chat = document.querySelector('.chat');
const log = document.querySelector('#log');
const told = document.querySelector('#told');
const forms = [...document.querySelectorAll('form.command')];
document.documentElement.classList.add('scripted');

const shownForm = () => forms.find((form) => !form.hidden);
const mainInput = (form) => form.querySelector('.main input[type="text"]') ?? form.querySelector('button');

// Options that commands share go along when another is chosen.
const SHARED = ['o.as-of', 'o.private', 'o.language'];

function pick(command) {
  for (const form of forms) form.hidden = form.dataset.command !== command;
  for (const link of document.querySelectorAll('[data-pick]')) {
    if (link.dataset.pick === command) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  document.querySelector('details.commands').open = false;
  mainInput(shownForm()).focus();
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('[data-pick]');
  if (link === null || link === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  pick(link.dataset.pick);
});

document.addEventListener('change', ({ target }) => {
  if (!SHARED.includes(target.name)) return;
  for (const form of forms) {
    const same = form.elements.namedItem(target.name);
    if (same !== null) same.value = target.value;
  }
});

/* Sending */

function line(text, tone) {
  const message = document.createElement('article');
  message.className = `message ${tone}`;
  const words = document.createElement('p');
  words.textContent = text;
  message.append(words);
  return message;
}

async function messagesFor(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  for (const input of form.querySelectorAll('[data-value]')) {
    if (input.value === input.dataset.name) body.set(input.name, input.dataset.value);
  }
  // A form's own fields hide its properties of their names, such as `action`.
  const response = await fetch(form.getAttribute('action'), {
    method: 'POST',
    body,
    headers: { 'X-Parley-Page': '1' },
  });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (response.ok) return { isTaken: true, messages: [...page.body.children] };
  const problem = page.querySelector('.problem p');
  return { isTaken: false, messages: [line(problem?.textContent ?? chat.dataset.unreachable, 'problem')] };
}

const keep = keepConversation({ chat, log, focus: () => mainInput(shownForm()).focus() });

function openForm(message) {
  const dialog = document.createElement('dialog');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'quiet';
  close.textContent = chat.dataset.close;
  close.addEventListener('click', () => dialog.close());
  const title = message.querySelector('h2');
  title.id = 'form-title';
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.append(message);
  message.querySelector('.buttons').append(close);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function show(message, from) {
  const outcome = message.dataset.outcome;
  if (outcome === 'form') return openForm(message);
  if (outcome === 'nothing' || outcome === 'removal') {
    if (outcome === 'removal') from?.remove();
    told.textContent = message.textContent;
    return undefined;
  }
  const held = outcome === 'update' ? from : null;
  if (held !== null && held !== undefined) held.replaceWith(message);
  else log.append(message);
  message.tabIndex = -1;
  message.scrollIntoView({ block: held === null || held === undefined ? 'start' : 'nearest' });
  return message;
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.getAttribute('action') !== '/say') return;
  event.preventDefault();
  void send(form, event.submitter);
});

async function send(form, submitter) {
  if (form.dataset.sending !== undefined) return;
  form.dataset.sending = '';
  closeChoices();
  const from = form.closest('.message');
  const dialog = form.closest('dialog');
  const isTyped = form.classList.contains('command');
  const hadFocus = from?.contains(document.activeElement) === true;
  const thinking = line(chat.dataset.thinking, 'thinking');
  log.append(thinking);
  thinking.scrollIntoView({ block: 'nearest' });
  let messages;
  try {
    const answer = await messagesFor(form, submitter);
    messages = answer.messages;
    if (isTyped && answer.isTaken) {
      for (const input of form.querySelectorAll('.main input[type="text"]')) input.value = '';
      for (const more of form.querySelectorAll('details')) more.open = false;
    }
  } catch {
    messages = [line(chat.dataset.unreachable, 'problem')];
  }
  delete form.dataset.sending;
  thinking.remove();
  const isLost = dialog !== null && messages.every((message) => message.dataset.outcome === undefined);
  if (isLost) {
    // What was filled in stays, to be sent again.
    dialog.querySelector('[role="alert"]')?.remove();
    const trouble = document.createElement('p');
    trouble.className = 'note';
    trouble.setAttribute('role', 'alert');
    trouble.textContent = messages.map((message) => message.textContent).join(' ');
    dialog.querySelector('.buttons').before(trouble);
    return;
  }
  dialog?.close();
  const shown = messages.map((message) => show(message, from)).filter((message) => message !== undefined);
  // What was focused went with the message that another took the place of.
  if (isTyped) mainInput(form).focus({ preventScroll: true });
  else if (hadFocus) shown.at(-1)?.focus({ preventScroll: true });
  keep();
}

/* Choices */

const list = document.createElement('ul');
list.id = 'choices';
list.className = 'choices';
list.setAttribute('role', 'listbox');
list.hidden = true;
let owner = null;
let active = -1;
let asked = 0;
let waiting = 0;

function closeChoices() {
  asked += 1;
  clearTimeout(waiting);
  list.hidden = true;
  active = -1;
  owner?.setAttribute('aria-expanded', 'false');
  owner?.removeAttribute('aria-activedescendant');
}

function activate(next) {
  const items = [...list.children];
  active = (next + items.length) % items.length;
  for (const [at, item] of items.entries()) item.setAttribute('aria-selected', String(at === active));
  items[active].scrollIntoView({ block: 'nearest' });
  owner.setAttribute('aria-activedescendant', items[active].id);
}

function showChoices(input, choices, take) {
  if (choices.length === 0) return closeChoices();
  list.replaceChildren(
    ...choices.map((choice, at) => {
      const item = document.createElement('li');
      item.id = `choice-${at}`;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      if (choice.shown === undefined) item.dir = 'auto';
      item.append(choice.shown ?? choice.name);
      // Before the input loses its focus.
      item.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        closeChoices();
        take(choice);
      });
      item.take = () => take(choice);
      return item;
    }),
  );
  owner = input;
  active = -1;
  list.setAttribute('aria-label', input.labels[0]?.textContent.trim() ?? '');
  input.after(list);
  list.hidden = false;
  input.setAttribute('aria-expanded', 'true');
  told.textContent =
    choices.length === 1 ? chat.dataset.one : chat.dataset.many.replace('9', String(choices.length));
  return undefined;
}

function commandsFor(typed) {
  return [...document.querySelectorAll('[data-pick]')]
    .map((link) => {
      const shown = document.createElement('span');
      shown.append(...[...link.childNodes].map((node) => node.cloneNode(true)));
      return { shown, value: link.dataset.pick };
    })
    .filter(({ value }) => value.startsWith(typed.slice(1).trim().toLowerCase()));
}

function takeCommand(input) {
  return ({ value }) => {
    input.value = '';
    pick(value);
  };
}

async function offer(input) {
  if (input.value.startsWith('/')) {
    return showChoices(input, commandsFor(input.value), takeCommand(input));
  }
  if (input.dataset.complete === undefined) return closeChoices();
  const turn = (asked += 1);
  const body = new URLSearchParams(new FormData(input.form));
  body.set('focused', input.dataset.complete);
  try {
    const response = await fetch('/complete', { method: 'POST', body });
    if (!response.ok || turn !== asked) return undefined;
    const { choices } = await response.json();
    if (turn !== asked || document.activeElement !== input) return undefined;
    return showChoices(input, choices, (choice) => {
      input.value = choice.name;
      input.dataset.name = choice.name;
      input.dataset.value = choice.value;
    });
  } catch {
    return undefined;
  }
}

const typedIn = [...document.querySelectorAll('form.command .main input[type="text"], [data-complete]')];
for (const input of typedIn) {
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', 'choices');
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void offer(input), 120);
  });
  input.addEventListener('blur', closeChoices);
  input.addEventListener('keydown', (event) => {
    if (list.hidden || owner !== input) return;
    if (event.key === 'ArrowDown') activate(active + 1);
    else if (event.key === 'ArrowUp') activate(active < 0 ? -1 : active - 1);
    else if (event.key === 'Escape') closeChoices();
    else if ((event.key === 'Enter' || event.key === 'Tab') && (active >= 0 || input.value.startsWith('/'))) {
      const item = list.children[Math.max(0, active)];
      closeChoices();
      item.take();
    } else return;
    event.preventDefault();
  });
}
document.body.append(list);
