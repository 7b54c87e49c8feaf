-- expect: 3: stand in no list
return flow { title = "Our clinic",
  hours { "open", title = "When we are open", { "Monday", "8:00 – 18:00" }, { "Saturday", "9:00 – 12:00" } },
}
