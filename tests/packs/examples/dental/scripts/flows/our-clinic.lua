-- About the clinic: its name on the first screen leads here. These are no medical facts, so nobody has to review them.
return flow {
  title = "Our clinic", subtitle = "Times, people, the way",

  hours { "open", title = "When we are open", text = "Did you not call first? Come *early in the day*.",
    hours = {
      { "Monday to Thursday", "8:00 – 17:00" },
      { "Friday", "8:00 – 13:00" },
      { "Saturday and Sunday", "Closed" },
    } },

  people { "team", title = "Who you may meet",
    person { "Dr. Priya Nair", role = "Dentist" },
    person { "Tom Baker", role = "Dental nurse" },
    person { "Grace Okoro", role = "Front desk" } },

  slide { "way", title = "How to find us",
    text = "We are at *12 Mill Lane*, on the ground floor.\n\n- Bus 4 stops at the door\n- You may park behind the house\n- There are no steps" },
}
