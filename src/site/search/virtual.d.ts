declare module 'virtual:search-*' {
  const data: never;
  export default data;
}
