return {
  back = { "A fever" },
  foot = { "A fever" },
}
