// One file for the page's own elements: together they compress to much less than one by one.
import './unfinished.ts';
import './my-progress.ts';
import './my-record.ts';
import './move.ts';
import './kept-record.ts';
