// Words of the template that are there only to be replaced.
#include <catch2/catch.hpp>
#include <regex>

#include "pack/new_flow.h"

TEST_CASE("what the template asks to replace is known when it is still there") {
    const std::string text = pack::new_flow_template;
    const std::regex quoted("\"([^\"\\\\]*)");
    int waiting = 0;
    for (std::sregex_iterator each(text.begin(), text.end(), quoted), end; each != end; ++each)
        if (pack::waits_for_words((*each)[1].str())) ++waiting;
    CHECK(waiting == 6);  // each of them stands in the template
    CHECK(
        pack::waits_for_words("Say the main message here, in two or three short sentences.\n\nThis begins a new "
                              "paragraph, and *these words* are bold."));
    CHECK_FALSE(pack::waits_for_words("Take this home"));
    CHECK_FALSE(pack::waits_for_words("New topics"));
}
