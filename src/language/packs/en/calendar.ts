import type { Calendar } from '../../language-pack.js';

export const calendar: Calendar = {
  months: [
    'january,jan',
    'february,feb',
    'march,mar',
    'april,apr',
    'may',
    'june,jun',
    'july,jul',
    'august,aug',
    'september,sep,sept',
    'october,oct',
    'november,nov',
    'december,dec',
  ],
  otherMonths: [],
  weekdays: [
    'sunday,sun',
    'monday,mon',
    'tuesday,tues,tue',
    'wednesday,wed',
    'thursday,thurs,thu',
    'friday,fri',
    'saturday,sat',
  ],
  units: `
    minute minutes hour hours day days night nights week weeks month months year years decade decades century centuries`,
  times: `
    yesterday today tomorrow tonight century centuries decade decades year years month months week weeks weekend day days
    hour hours minutes morning evening night spring summer autumn winter ago later since until during era period ad bc bce`,
  hours: 'am pm oclock noon midday midnight morning afternoon evening night gmt utc',
  until: 'until till',
  ages: 'old aged age ages',
};
