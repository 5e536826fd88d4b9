// While the articles are read, the dashboard looks again by itself, without the page being loaded anew.

/** Between two looks, and after one that failed, in ms. */
const EVERY = 1000;
const AFTER_FAILURE = 4000;

const live = document.getElementById('live');

/** Looks once; gives in how many ms to look again, or null where it is done. */
async function look() {
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (response.status === 429) return 1000 * (Number(response.headers.get('Retry-After')) || 5);
  if (!response.ok) return AFTER_FAILURE;
  const seen = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('live');
  // Signed out meanwhile, say: the page itself tells.
  if (seen === null) {
    location.reload();
    return null;
  }
  live.replaceChildren(...seen.childNodes);
  if (seen.dataset.waiting !== undefined) return EVERY;
  delete live.dataset.waiting;
  // What is read out is how it ended, and not each step.
  live.setAttribute('role', 'status');
  return null;
}

async function goOn() {
  for (let pause = EVERY; pause !== null;) {
    await new Promise((done) => setTimeout(done, pause));
    pause = await look().catch(() => AFTER_FAILURE);
  }
}

if (live !== null && live.dataset.waiting !== undefined) void goOn();
