return {
  back = {
    "A fever"
    "A fall",
  },
}
