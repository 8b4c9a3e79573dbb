import madeStyles from '../styles/made-by-script.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import './page-keys.ts';
import './prefetch-pages.ts';
import './print-addresses.ts';

adoptStyles(madeStyles);
