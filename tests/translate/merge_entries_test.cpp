#include "translate/merge_entries.h"

#include <catch2/catch.hpp>

#include "fakes/pack_support.h"
#include "pack/po_source.h"
#include "translate/similar.h"

using pack::PoMessage;
using translate::MeaningUnchanged;
using translate::Merged;
using translate::Sentence;

namespace {

Sentence sentence(const std::string& english, const std::string& place) {
    Sentence one{"", english, "", {}};
    one.places.push_back({place, "render/heel-pain/slide.png", "scripts/flows/heel-pain.lua", 3});
    return one;
}

PoMessage header() {
    PoMessage message;
    message.translations = {"Content-Type: text/plain; charset=UTF-8\n"};
    return message;
}

/// A translator's desk: the file as it is, and what the pack says.
struct Desk {
    std::vector<Sentence> sentences;
    std::vector<PoMessage> messages;
    Merged last;

    Desk& say(std::vector<std::pair<const char*, const char*>> english_in_place) {
        sentences.clear();
        for (auto [english, place] : english_in_place) sentences.push_back(sentence(english, place));
        return *this;
    }

    /// As through the file, so that every case is a round trip too.
    Desk& update(const std::optional<MeaningUnchanged>& unchanged = std::nullopt) {
        last = translate::merge(sentences, messages, header(), unchanged);
        auto bytes = pack::write_po(last.messages);
        REQUIRE(bytes);
        fakes::TemporaryFolder folder;
        folder.write("es.po", *bytes);
        base::Problems problems;
        auto read = pack::PoSource("es.po", problems).read(folder.path() / "es.po", pack::Comments::keep);
        INFO(*bytes << support::printed(problems));
        REQUIRE(read);
        messages = read->messages;
        auto again = pack::write_po(translate::merge(sentences, messages, header()).messages);
        CHECK(*again == *bytes);
        return *this;
    }

    PoMessage& of(const std::string& english, bool obsolete = false) {
        for (auto& each : messages)
            if (each.english == english && each.obsolete == obsolete && !each.is_header()) return each;
        FAIL("no entry " << english);
        std::abort();
    }

    Desk& translate(const std::string& english, const std::string& translation) {
        of(english).translations = {translation};
        of(english).fuzzy = false;
        return *this;
    }

    bool has(const std::string& english, bool obsolete) const {
        return std::any_of(messages.begin(), messages.end(),
                           [&](const PoMessage& each) { return each.english == english && each.obsolete == obsolete; });
    }
};

constexpr const char* title = "heel-pain, slide band: title";
constexpr const char* text = "heel-pain, slide band: text";
constexpr const char* sign_1 = "heel-pain, slide now: sign 1";
constexpr const char* sign_2 = "heel-pain, slide now: sign 2";
constexpr const char* sign_3 = "heel-pain, slide now: sign 3";

/// A title and a text in Spanish.
Desk translated() {
    Desk desk;
    desk.say({{"A strong band under your foot", title}, {"It runs from your heel to your toes", text}}).update();
    desk.translate("A strong band under your foot", "Una banda fuerte")
        .translate("It runs from your heel to your toes", "Va del talón");
    return desk;
}

}  // namespace

TEST_CASE("a typo mended in English leaves its translation fuzzy, with the English it was made for") {
    auto desk = translated();
    desk.say({{"A strong band beneath your foot", title}, {"It runs from your heel to your toes", text}}).update();
    const auto& changed = desk.of("A strong band beneath your foot");
    CHECK(changed.fuzzy);
    CHECK(changed.translations.front() == "Una banda fuerte");
    CHECK(changed.previous_english == "A strong band under your foot");
    CHECK_FALSE(desk.of("It runs from your heel to your toes").fuzzy);
    CHECK((desk.last.translated == 1 && desk.last.fuzzy == 1 && desk.last.empty == 0));
}

TEST_CASE("words that are all new are matched by their place") {
    auto desk = translated();
    desk.say({{"Look inside", title}, {"It runs from your heel to your toes", text}}).update();
    CHECK(desk.of("Look inside").fuzzy);
    CHECK(desk.of("Look inside").translations.front() == "Una banda fuerte");
}

TEST_CASE("a moved sentence keeps its translation, and what stands in its place does not get it") {
    auto desk = translated();
    desk.say({{"Something else entirely", title}, {"A strong band under your foot", "sciatica, slide nerve: title"}})
        .update();
    CHECK_FALSE(desk.of("A strong band under your foot").fuzzy);
    CHECK(desk.of("A strong band under your foot").translations.front() == "Una banda fuerte");

    SECTION("on the same slide") {
        Desk list;
        list.say({{"Diabetes", sign_1}, {"A numb or tingling foot", sign_2}}).update();
        list.translate("Diabetes", "Diabetes").translate("A numb or tingling foot", "Pie dormido");
        list.say({{"You cannot walk", sign_1}, {"Diabetes", sign_2}, {"A numb or tingling foot", sign_3}}).update();
        CHECK_FALSE(list.of("You cannot walk").has_translation());
        CHECK(list.of("Diabetes").translations.front() == "Diabetes");
        CHECK_FALSE(list.of("A numb or tingling foot").fuzzy);
    }
}

TEST_CASE("one more sign above a changed one: the translation stays with its own") {
    Desk desk;
    desk.say({{"A numb or tingling foot", sign_1}, {"You cannot walk as usual", sign_2}}).update();
    desk.translate("A numb or tingling foot", "Pie dormido").translate("You cannot walk as usual", "No puede caminar");
    desk.say({{"Fever or chills", sign_1}, {"A numb or tingly foot", sign_2}, {"You cannot walk as usual", sign_3}});
    desk.update(MeaningUnchanged{});
    CHECK(desk.of("A numb or tingly foot").translations.front() == "Pie dormido");
    CHECK_FALSE(desk.of("A numb or tingly foot").fuzzy);
    CHECK((desk.of("Fever or chills").fuzzy || !desk.of("Fever or chills").has_translation()));
}

TEST_CASE("a deleted sentence is set aside, and comes back with its translation and comments") {
    auto desk = translated();
    desk.of("A strong band under your foot").comments = "Ask the clinician: ¿banda o cinta?\n";
    desk.say({{"It runs from your heel to your toes", text}}).update();
    CHECK(desk.has("A strong band under your foot", true));
    CHECK_FALSE(desk.has("A strong band under your foot", false));
    CHECK(desk.last.unused == 1);
    desk.say({{"A strong band under your foot", title}, {"It runs from your heel to your toes", text}}).update();
    CHECK_FALSE(desk.has("A strong band under your foot", true));
    CHECK_FALSE(desk.of("A strong band under your foot").fuzzy);
    CHECK(desk.of("A strong band under your foot").translations.front() == "Una banda fuerte");
    CHECK(desk.of("A strong band under your foot").comments == "Ask the clinician: ¿banda o cinta?\n");
}

TEST_CASE("a change taken back brings the old translation back, whatever was tried in between") {
    auto desk = translated();
    desk.say({{"A strong band beneath your foot", title}}).update();
    desk.of("A strong band beneath your foot").translations = {"Otra cosa"};
    desk.say({{"A strong band under your foot", title}}).update();
    CHECK_FALSE(desk.of("A strong band under your foot").fuzzy);
    CHECK(desk.of("A strong band under your foot").translations.front() == "Una banda fuerte");
}

TEST_CASE("changed twice, the English it was translated from is still told") {
    auto desk = translated();
    desk.say({{"A strong band beneath your foot", title}}).update();
    desk.say({{"A strong tape beneath your foot", title}}).update();
    CHECK(desk.of("A strong tape beneath your foot").previous_english == "A strong band under your foot");
    CHECK_FALSE(desk.has("A strong band beneath your foot", true));
}

TEST_CASE("with its meaning unchanged a changed sentence stays translated") {
    auto desk = translated();
    std::vector<std::pair<const char*, const char*>> now{{"A strong band beneath your foot", title},
                                                         {"It runs from heel to toes", text}};
    SECTION("at once") {
        desk.say(now).update(MeaningUnchanged{});
        CHECK(desk.last.kept.size() == 2);
        CHECK(desk.last.kept[0].where == title);
        CHECK(desk.last.kept[0].before == "A strong band under your foot");
    }
    SECTION("also after an update without it") {
        desk.say(now).update();
        CHECK(desk.last.fuzzy == 2);
        desk.update(MeaningUnchanged{"heel-pain", ""});
    }
    CHECK_FALSE(desk.of("A strong band beneath your foot").fuzzy);
    CHECK_FALSE(desk.of("A strong band beneath your foot").previous_english);
    CHECK(desk.of("It runs from heel to toes").translations.front() == "Va del talón");
    CHECK(desk.last.translated == 2);
    CHECK_FALSE(desk.has("A strong band under your foot", true));  // its translation lives on
}

TEST_CASE("the meaning is unchanged only where it was said") {
    auto desk = translated();
    desk.say({{"A strong band beneath your foot", title}, {"It runs from your heel to your toe", text}});
    auto slide = GENERATE("other", "ban", "band");
    desk.update(MeaningUnchanged{"heel-pain", slide});
    bool here = slide == std::string("band");
    CHECK(desk.of("A strong band beneath your foot").fuzzy != here);
    desk = translated();
    desk.say({{"A strong band beneath your foot", title}}).update(MeaningUnchanged{"heel", ""});
    CHECK(desk.of("A strong band beneath your foot").fuzzy);
}

TEST_CASE("a guess from another sentence never passes for a change, nor does what a translator doubts") {
    auto desk = translated();
    desk.say(
        {{"A strong band under your foot", title}, {"A strong band under your feet", "sciatica, slide nerve: title"}});
    desk.update(MeaningUnchanged{});
    CHECK(desk.of("A strong band under your feet").fuzzy);
    desk.update(MeaningUnchanged{});
    CHECK(desk.of("A strong band under your feet").fuzzy);

    desk = translated();
    desk.of("A strong band under your foot").fuzzy = true;
    desk.say({{"A strong band beneath your foot", title}}).update(MeaningUnchanged{});
    CHECK(desk.of("A strong band beneath your foot").fuzzy);
}

TEST_CASE("a sentence changed in one of its places is new there and stays translated in the other") {
    Desk desk;
    auto low_back = sentence("Low back", title);
    low_back.places.push_back({"sciatica, slide nerve: part low-back", "", "", 0});
    desk.sentences = {low_back};
    desk.update().translate("Low back", "Espalda baja");
    desk.say({{"Lower back", title}, {"Low back", "sciatica, slide nerve: part low-back"}}).update();
    CHECK(desk.of("Lower back").fuzzy);
    CHECK(desk.of("Lower back").translations.front() == "Espalda baja");
    CHECK_FALSE(desk.of("Low back").fuzzy);
}

TEST_CASE("a word of the program and a sentence with the same English stay apart") {
    Desk desk;
    Sentence word{"interface", "Back", "a button", {}};
    desk.sentences = {word, sentence("Back", title)};
    desk.update();
    REQUIRE(desk.messages.size() == 3);
    desk.messages[1].translations = {"Atrás"};
    desk.messages[2].translations = {"Espalda"};
    desk.update();
    CHECK((desk.messages[1].context == "interface" && desk.messages[1].translations.front() == "Atrás"));
    CHECK((!desk.messages[2].context && desk.messages[2].translations.front() == "Espalda"));
    CHECK(desk.messages[1].extracted == "a button\n");
}

TEST_CASE("comments tell a translator the place and its picture, and what to keep") {
    Desk desk;
    desk.say({{"See *here*", title}});
    desk.sentences.push_back({"interface", "Call {number}", "a button", {}});
    desk.update();
    CHECK(desk.of("See *here*").extracted ==
          "heel-pain, slide band: title (render/heel-pain/slide.png)\n"
          "Keep the pairs of *: what stands in them is bold\n");
    CHECK(desk.of("Call {number}").extracted == "a button\nKeep what stands in { } as it is\n");
}

TEST_CASE("a thousand changed sentences among ten thousand take no more than seconds") {
    Desk desk;
    for (int i = 0; i < 10'000; ++i)
        desk.sentences.push_back(
            sentence("Sentence " + std::to_string(i) + " about feet, legs and number " + std::to_string(i * 7),
                     "flow-" + std::to_string(i / 20) + ", slide s: sign " + std::to_string(i % 20)));
    auto before = translate::merge(desk.sentences, {}, header()).messages;
    for (auto& message : before) message.translations = {"t"};
    for (std::size_t i = 0; i < desk.sentences.size(); i += 10) desk.sentences[i].english += " more";
    auto merged = translate::merge(desk.sentences, before, header());
    CHECK(merged.fuzzy == 1'000);
    CHECK(merged.translated == 9'000);
}

TEST_CASE("likeness is 1 for the same, and 0 where one is far longer") {
    CHECK(translate::similarity("foot", "foot") == 1);
    CHECK(translate::similarity("foot", "feet") == 0.5);
    CHECK(translate::similarity("foot", "a strong band under your foot") == 0);
    CHECK(translate::similarity("", "") == 1);
}
