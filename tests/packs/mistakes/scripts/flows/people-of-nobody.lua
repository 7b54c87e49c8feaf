-- expect: 3: write person before it
return flow { title = "Our clinic",
  people { "team", title = "Who you may meet", { "Ana Ruiz", role = "Nurse" } },
}
