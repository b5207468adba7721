import type { Kind } from '../../lib/profiles/profile.ts';

/** Path data on a grid of 16 by 16. One constant a shape, so that a bundle carries only what it draws. */

/** Solid silhouettes that differ without colour; the event's diamond is also the timeline's. */
export const KIND_SHAPES: Readonly<Record<Kind, string>> = {
  person: 'M8 1.4a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6ZM1.8 14.6c0-3.4 2.7-5.4 6.2-5.4s6.2 2 6.2 5.4Z',
  organisation:
    'M8 1.2 14.8 5v1.5H1.2V5ZM2.6 7.6h2.1v4.2H2.6Zm4.35 0h2.1v4.2h-2.1Zm4.35 0h2.1v4.2h-2.1ZM1.2 12.9h13.6v1.9H1.2Z',
  place:
    'M8 .9a5.4 5.4 0 0 1 5.4 5.4c0 3.7-5.4 9-5.4 9S2.6 10 2.6 6.3A5.4 5.4 0 0 1 8 .9Zm0 3.3a2.1 2.1 0 1 0 0 4.2 2.1 2.1 0 0 0 0-4.2Z',
  event: 'M8 1 15 8l-7 7-7-7Z',
  document: 'M3 1h6.4L13 4.6V15H3Zm2.3 5.4v1.3h5.4V6.4Zm0 2.6v1.3h5.4V9Zm0 2.6v1.3h3.6v-1.3Z',
};

export const CLOSE = 'M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4';
export const BACK = 'M9.8 3.2 5 8l4.8 4.8';
export const DOWN = 'M4 6.2 8 10.2l4-4';
export const PIN = 'M5.6 2h4.8l-.6 4.6 2.4 2.2v1.4H3.8V8.8l2.4-2.2ZM8 10.4V14.4';
export const GRIP = 'M6 4.2h.01M10 4.2h.01M6 8h.01M10 8h.01M6 11.8h.01M10 11.8h.01';
export const COPY = 'M5.8 5.8h7.4v7.4H5.8ZM10.2 5.6V2.8H2.8v7.4h2.8';
export const CHECK = 'M3 8.6 6.4 12 13 4.6';
export const BOOKMARK = 'M4.2 2.2h7.6v11.6L8 10.9l-3.8 2.9Z';
export const PANEL = 'M2 3h12v10H2ZM10 3.2v9.6';
export const MORE = 'M3.4 7.8h.4v.4h-.4ZM7.8 7.8h.4v.4h-.4ZM12.2 7.8h.4v.4h-.4Z';
export const SEARCH = 'M7 2.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2ZM10.4 10.4l3.4 3.4';
export const UNDO = 'M5.6 3 2.6 6l3 3M2.8 6h6.6a3.6 3.6 0 0 1 0 7.2H6';
export const PRINT = 'M4.4 5.6V2.2h7.2v3.4M4.2 11.6H2.2V5.8h11.6v5.8h-2M4.4 9.4h7.2v4.4H4.4Z';
export const GEAR =
  'M8 5.7a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6ZM8 1.6v1.7M8 12.7v1.7M1.6 8h1.7M12.7 8h1.7M3.5 3.5l1.2 1.2M11.3 11.3l1.2 1.2M12.5 3.5l-1.2 1.2M4.7 11.3l-1.2 1.2';
export const NEXT = 'M8 2.6v10M4 8.8l4 4 4-4';
export const WARNING = 'M8 2 14.6 13.6H1.4ZM8 6.4v3.2M8 11.5v.1';
export const PAGE = 'M3 2h10v12H3ZM5.4 5.2h5.2M5.4 8h5.2M5.4 10.8h3';
export const OFF = 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM3.8 3.8l8.4 8.4';
