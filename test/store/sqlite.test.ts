import { describeStore } from './contract.js';
import { emptiedStores, newSqlite } from './sql-stores.js';

describeStore('a store in SQLite', emptiedStores(newSqlite));
