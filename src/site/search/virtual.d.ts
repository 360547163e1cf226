declare module 'virtual:search-*' {
  const fetched: never;
  export default fetched;
}
