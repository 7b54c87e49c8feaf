#include "screen/same_words.h"

#include <catch2/catch.hpp>

using screen::DrawList;
using screen::page_with_the_same_words;
using screen::Role;

namespace {

/// Between a title and a button, which stand on every page.
DrawList page_of(const std::vector<std::string>& texts) {
    DrawList page;
    auto add = [&](Role role, const std::string& label) {
        page.elements.push_back({});
        page.elements.back().role = role;
        page.elements.back().label = label;
    };
    add(Role::title, "Rest");
    for (const auto& text : texts) add(Role::text, text);
    add(Role::button, "Next");
    return page;
}

}  // namespace

TEST_CASE("the page that has the first words is the same page") {
    const std::vector<DrawList> pages{page_of({"Ice for ten minutes."}), page_of({"Walk a little."}),
                                      page_of({"Then rest again."})};
    CHECK(page_with_the_same_words(page_of({"Walk a little.", "Then rest again."}), pages) == 1);
    CHECK(page_with_the_same_words(pages[2], pages) == 2);
}

TEST_CASE("a text that goes over several pages is followed by how its part began") {
    const std::vector<DrawList> pages{page_of({"One two three four five"}), page_of({"six seven eight nine ten"}),
                                      page_of({"eleven twelve thirteen"})};
    CHECK(page_with_the_same_words(page_of({"nine ten eleven twelve"}), pages) == 1);
    CHECK(page_with_the_same_words(page_of({"twelve thirteen"}), pages) == 2);
}

TEST_CASE("with one page, or words that are nowhere, there is nothing to choose") {
    CHECK_FALSE(page_with_the_same_words(page_of({"a text of one"}), {page_of({"a text of one"})}));
    CHECK_FALSE(page_with_the_same_words(page_of({"something else there"}),
                                         {page_of({"a text of one"}), page_of({"a text of two"})}));
}

TEST_CASE(
    "a notice that stood above the words, and stands below the last ones in larger letters, is not taken for them") {
    auto with_notice = [](std::vector<std::string> texts) {
        auto page = page_of(texts);
        screen::Element notice;
        notice.role = Role::notice;
        notice.label = "Not yet checked by a clinician.";
        page.elements.insert(page.elements.begin() + 1, notice);
        return page;
    };
    const std::vector<DrawList> pages{page_of({"One two three"}), page_of({"Walk a little."}),
                                      with_notice({"Then rest again."})};
    CHECK(page_with_the_same_words(with_notice({"Walk a little.", "Then rest again."}), pages) == 1);
}
