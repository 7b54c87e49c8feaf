-- expect: 4: stands without its name
return flow { title = "Our clinic",
  people { "team", title = "Who you may meet",
    person { "Ana Ruiz", "Nurse" } },
}
