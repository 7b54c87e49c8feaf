#include "desk.h"

#include <cmath>

#include "fakes/flows.h"

namespace desk {
namespace {

const std::map<std::string, std::string> german{
    {"Next", "Weiter"},
    {"About this clinic", "Über diese Praxis"},
    {"About {clinic}", "Über uns: {clinic}"},
    {"Back", "Zurück"},
    {"Finish", "Beenden"},
    {"More", "Mehr anzeigen"},
    {"Topics", "Themen"},
    {"All topics", "Alle Themen"},
    {"More topics", "Weitere Themen"},
    {"{position} of {total}", "{position} von {total}"},
    {"Draft", "Entwurf"},
    {"Due for a new check by a clinician.", "Eine neue Prüfung durch eine Fachperson ist fällig."},
    {"New check due", "Prüfung fällig"},
    {"Draft. Not yet checked by a clinician.", "Entwurf. Noch nicht von einer Fachperson geprüft."},
    {"Touch a name to learn more.", "Berühren Sie einen Namen, um mehr zu erfahren."},
    {"A quick check, just for you. No score.", "Eine kurze Frage, nur für Sie. Ohne Punkte."},
    {"Yes, that’s it", "Ja, genau"},
    {"Not quite", "Nicht ganz"},
    {"You chose", "Ihre Wahl"},
    {"Tell the front desk now.", "Sagen Sie es sofort am Empfang."},
    {"Tell the front desk today.", "Sagen Sie es heute am Empfang."},
    {"Not in the clinic? Call *{number}*.", "Nicht in der Klinik? Rufen Sie *{number}* an."},
    {"Or call your clinic today.", "Oder rufen Sie heute Ihre Klinik an."},
    {"Still there?", "Sind Sie noch da?"},
    {"Yes, keep going", "Ja, weitermachen"},
    {"No, finish now", "Nein, jetzt beenden"},
    {"seconds", "Sekunden"},
    {"Touch up to three. They are not saved.", "Berühren Sie bis zu drei. Sie werden nicht gespeichert."},
    {"Three are enough. Touch one again to take it out.",
     "Drei sind genug. Berühren Sie eine noch einmal, um sie wegzunehmen."},
    {"Then show them to your clinician.", "Zeigen Sie sie dann Ihrer Ärztin."},
    {"Show my questions", "Meine Fragen zeigen"},
    {"What I would like to ask", "Was ich fragen möchte"},
    {"True or not? Just for you. No score.", "Stimmt das? Nur für Sie. Ohne Punkte."},
    {"True", "Stimmt"},
    {"Not true", "Stimmt nicht"},
    {"Touch what you want to do. It is not saved.", "Berühren Sie, was Sie tun möchten. Es wird nicht gespeichert."},
    {"What I want to do", "Was ich tun möchte"},
    {"Touch them in their order. Just for you. No score.",
     "Tippen Sie alles der Reihe nach an. Nur für Sie. Ohne Punkte."},
    {"Not yet. Something comes before it.", "Noch nicht. Etwas anderes kommt davor."},
    {"Myth", "Irrtum"},
    {"Fact", "Tatsache"},
    {"{count} in {total} {who}", "{count} von {total} {who}"},
    {"On my phone", "Auf mein Telefon"},
    {"Point your phone’s camera at the square. These words come up on your phone.",
     "Halten Sie die Kamera Ihres Telefons auf das Quadrat. Dann stehen diese Worte auf Ihrem Telefon."},
    {"The words are in the square itself. This kiosk sends nothing and keeps none of them.",
     "Die Worte stehen im Quadrat selbst. Dieses Gerät sendet nichts und behält keines davon."},
    {"Show this to your clinician, or take a photo.", "Zeigen Sie dies Ihrer Ärztin oder machen Sie ein Foto."},
};

flow::Picture picture(const std::string& file, Words& words) {
    return {file, {}, {}, words(5)};
}

flow::Slide text(const std::string& id, Words& words, int length, int parts) {
    flow::Slide slide;
    slide.id = id;
    slide.title = words(5);
    slide.text = words(length / 2) + ".\n\n" + words(length - length / 2) + ".";
    if (parts > 0) slide.picture = picture("foot.svg", words);
    for (int i = 1; i <= parts; ++i) slide.parts.push_back({"part-" + std::to_string(i), words(2), words(14)});
    return slide;
}

flow::Slide compare(Words& words) {
    auto slide = text("compare", words, 18, 0);
    slide.kind = flow::SlideKind::compare;
    slide.picture = picture("foot.svg", words);
    slide.moments = {{{"healthy"}, words(1), "", "part-1"}, {{"sore"}, words(1), words(22), "part-2"}};
    return slide;
}

/// Its parts stand at the edges and near each other.
flow::Slide photo(Words& words) {
    auto slide = text("photo", words, 18, 0);
    slide.picture = picture("tall.jpg", words);
    int number = 0;
    for (auto spot : {flow::Spot{0, 0}, {52, 40}, {55, 42}, {100, 100}})
        slide.parts.push_back({"spot-" + std::to_string(++number), words(2), words(8), spot});
    return slide;
}

/// One lies, the other stands.
flow::Slide compared_photos(Words& words) {
    auto slide = text("photos", words, 18, 0);
    slide.kind = flow::SlideKind::compare;
    slide.moments = {{{}, words(1), "", "", picture("wide.jpg", words)},
                     {{}, words(1), words(12), "", picture("tall.jpg", words)}};
    return slide;
}

flow::Slide change(Words& words, int moments) {
    auto slide = text("change-" + std::to_string(moments), words, 18, 0);
    slide.kind = flow::SlideKind::change;
    slide.picture = picture("foot.svg", words);
    for (int i = 0; i < moments; ++i)
        slide.moments.push_back(
            {{i % 2 == 0 ? "healthy" : "sore"}, words(1), words(12), i % 2 == 0 ? "part-1" : "part-2"});
    return slide;
}

flow::Slide steps(Words& words, int count) {
    auto slide = text("steps-" + std::to_string(count), words, 8, 0);
    slide.kind = flow::SlideKind::steps;
    for (int i = 0; i < count; ++i) slide.steps.push_back({words(4), words(5), picture("step.svg", words)});
    return slide;
}

flow::Slide question(Words& words, int count) {
    auto slide = text("question-" + std::to_string(count), words, 0, 0);
    slide.text.clear();
    slide.kind = flow::SlideKind::question;
    for (int i = 0; i < count; ++i) slide.answers.push_back({words(5), words(18), i == 0});
    return slide;
}

flow::Slide choice(const std::string& id, Words& words, int count) {
    auto slide = text(id, words, 10, 0);
    slide.kind = flow::SlideKind::choice;
    for (int i = 0; i < count; ++i) slide.options.push_back({words(5), "plain"});
    return slide;
}

flow::Slide warning(const std::string& id, Words& words, flow::Urgency urgency, int count) {
    auto slide = text(id, words, 0, 0);
    slide.kind = flow::SlideKind::warning;
    slide.urgency = urgency;
    slide.text = words(7);
    for (int i = 0; i < count; ++i) slide.signs.push_back(words(6));
    return slide;
}

flow::Slide summary(Words& words, int count) {
    auto slide = text("summary-" + std::to_string(count), words, 0, 0);
    slide.text.clear();
    slide.kind = flow::SlideKind::summary;
    for (int i = 0; i < count; ++i) slide.points.push_back({words(8), "shoe"});
    return slide;
}

flow::Slide ask(const std::string& id, Words& words, int count) {
    auto slide = text(id, words, 0, 0);
    slide.text.clear();
    slide.kind = flow::SlideKind::ask;
    for (int i = 0; i < count; ++i) slide.questions.push_back(words(count > 3 ? 9 : 12));
    return slide;
}

flow::Slide true_or_not(Words& words) {
    auto slide = text("true-or-not", words, 0, 0);
    slide.text.clear();
    slide.kind = flow::SlideKind::true_or_not;
    slide.answers = {{"True", words(18), false}, {"Not true", "", true}};
    return slide;
}

flow::Slide order(Words& words, int count) {
    auto slide = text("order-" + std::to_string(count), words, 0, 0);
    slide.text.clear();
    slide.kind = flow::SlideKind::order;
    for (int i = 0; i < count; ++i) slide.things.push_back(words(6));
    slide.answers = {{"In order", words(12), true}, {"Not in order", "", false}};
    return slide;
}

flow::Slide checklist(Words& words, int count) {
    auto slide = text("checklist-" + std::to_string(count), words, 6, 0);
    slide.kind = flow::SlideKind::checklist;
    for (int i = 0; i < count; ++i) slide.things.push_back(words(6));
    return slide;
}

flow::Slide timeline(Words& words, int count) {
    auto slide = text("timeline-" + std::to_string(count), words, 6, 0);
    slide.kind = flow::SlideKind::timeline;
    for (int i = 0; i < count; ++i) slide.timeline.push_back({words(2), words(6)});
    return slide;
}

flow::Slide hours(Words& words, int count) {
    auto slide = text("hours-" + std::to_string(count), words, 6, 0);
    slide.kind = flow::SlideKind::hours;
    for (int i = 0; i < count; ++i) slide.hours.push_back({words(i == 0 ? 3 : 1), words(i == 1 ? 5 : 2)});
    return slide;
}

/// Every other one has a photograph.
flow::Slide people(Words& words, int count) {
    auto slide = text("people-" + std::to_string(count), words, count == 1 ? 12 : 0, 0);
    slide.kind = flow::SlideKind::people;
    for (int i = 0; i < count; ++i)
        slide.people.push_back({words(2), words(4), {i % 2 == 0 ? "tall.jpg" : "", {}, {}, ""}});
    return slide;
}

flow::Slide myths(Words& words, int count) {
    auto slide = text("myths-" + std::to_string(count), words, 8, 0);
    slide.kind = flow::SlideKind::myths;
    for (int i = 0; i < count; ++i) slide.myths.push_back({words(7), words(9)});
    return slide;
}

flow::Slide portion(Words& words, int count, int of) {
    auto slide = text("portion-" + std::to_string(of), words, 18, 0);
    slide.kind = flow::SlideKind::portion;
    slide.portion = {count, of, words(3)};
    return slide;
}

}  // namespace

screen::Panel View::panel() const {
    return {px, static_cast<float>(inches * 25.4 / std::hypot(px.w, px.h))};
}

std::string View::name() const {
    const char* themes[] = {"light", "dark", "contrast"};
    return std::to_string(std::lround(px.w)) + "x" + std::to_string(std::lround(px.h)) + " " +
           std::to_string(inches).substr(0, 4) + "in " + std::to_string(static_cast<int>(settings.text_size)) + "% " +
           settings.language + " " + themes[static_cast<int>(settings.theme)];
}

std::vector<View> all_views() {
    constexpr std::pair<screen::Size, double> panels[] = {{{1080, 1920}, 21.5}, {{1920, 1080}, 21.5},
                                                          {{1080, 1920}, 15.6}, {{1920, 1080}, 15.6},
                                                          {{2160, 3840}, 32},   {{3840, 2160}, 32}};
    std::vector<View> views;
    auto add = [&](screen::Size px, double inches, flow::TextSize size, const char* language) {
        View view{px, inches, {}};
        view.settings.language = language;
        view.settings.text_size = size;
        views.push_back(view);
    };
    for (auto size : {flow::TextSize::normal, flow::TextSize::bigger, flow::TextSize::biggest}) {
        for (const auto& [px, inches] : panels)
            for (std::string language : {"en", "de", "ar"}) {
                // Words as long as compounds do not fit the smallest panel in every place.
                if (language == "de" && inches < 16) continue;
                add(px, inches, size, language.c_str());
            }
        // Measured in millimetres these are panels from above; only the pixels differ.
        add({1280, 720}, 21.5, size, "en");
        add({720, 1280}, 15.6, size, "en");
        add({3840, 2160}, 21.5, size, "en");
        add({2160, 3840}, 15.6, size, "en");
    }
    return views;
}

std::vector<View> all_themes() {
    std::vector<View> views;
    for (screen::Size px : {screen::Size{1080, 1920}, {1920, 1080}})
        for (auto theme : {flow::Theme::light, flow::Theme::dark, flow::Theme::contrast})
            for (auto size : {flow::TextSize::normal, flow::TextSize::biggest}) {
                View view{px, 21.5, {}};
                view.settings.theme = theme;
                view.settings.text_size = size;
                views.push_back(view);
            }
    return views;
}

std::string Words::operator()(int count) {
    constexpr std::size_t lengths[] = {4, 4, 5, 4, 7, 4, 6, 4, 9, 4};
    std::string text;
    for (int i = 0; i < count; ++i) {
        // German puts words together: every twelfth is as long as a compound.
        bool compound = language_ == "de" && made_ % 12 == 11;
        text += (text.empty() ? "" : " ") + word(compound ? 18 : lengths[made_ % std::size(lengths)]);
    }
    return text;
}

/// "k", the word's number in letters, then letters that are in no number: no word is found inside another.
std::string Words::word(std::size_t length) {
    const std::string latin[] = {"k", "a", "e", "i", "o", "u", "n", "r", "s", "t", "l"};
    const std::string arabic[] = {"ك", "ا", "ب", "ت", "ج", "د", "ر", "س", "ع", "ف", "ق"};
    const auto& letters = language_ == "ar" ? arabic : latin;
    std::string text = letters[0];
    unsigned number = ++made_;
    for (int i = 0; i < 3; ++i, number /= 10) text += letters[1 + number % 10];
    for (std::size_t i = 4; i < length; ++i) text += letters[1 + (made_ + i) % 10];
    return text;
}

/// Behind the stop and the rooms it has.
void add_room(flow::Flow& flow, const std::string& stop, int number, Words& words) {
    auto room = fakes::in_room(stop, text(stop + "-room-" + std::to_string(number), words, 6, 0));
    auto at = static_cast<std::ptrdiff_t>(flow.index_of(stop));
    flow.slides[static_cast<std::size_t>(at)].rooms.push_back({words(2), {room.id}});
    flow.slides.insert(flow.slides.begin() + at + number, std::move(room));
}

flow::Flow every_kind(const std::string& language) {
    Words words(language);
    // Stands in the header of every page, so its letters are nowhere else.
    std::string title = language == "ar" ? "زيز زوز" : "zazeza zozu";
    auto with_figure = warning("warning-figure", words, flow::Urgency::now, 8);
    with_figure.picture = picture("body.svg", words);
    auto choice_picture = choice("choice-picture", words, 3);
    choice_picture.picture = picture("foot.svg", words);
    auto ask_picture = ask("ask-picture", words, 3);
    ask_picture.picture = picture("foot.svg", words);
    auto made = fakes::flow_of("kinds", {text("plain", words, 36, 0),
                                         text("parts-1", words, 30, 1),
                                         text("parts-3", words, 30, 3),
                                         text("parts-4", words, 30, 4),
                                         compare(words),
                                         photo(words),
                                         compared_photos(words),
                                         change(words, 3),
                                         change(words, 4),
                                         steps(words, 2),
                                         steps(words, 3),
                                         steps(words, 4),
                                         question(words, 2),
                                         question(words, 3),
                                         question(words, 4),
                                         choice("choice-2", words, 2),
                                         choice("choice-4", words, 4),
                                         choice_picture,
                                         warning("warning-1", words, flow::Urgency::today, 1),
                                         warning("warning-8", words, flow::Urgency::today, 8),
                                         with_figure,
                                         ask("ask-5", words, 5),
                                         ask_picture,
                                         true_or_not(words),
                                         order(words, 3),
                                         order(words, 5),
                                         checklist(words, 2),
                                         checklist(words, 8),
                                         timeline(words, 3),
                                         timeline(words, 8),
                                         hours(words, 1),
                                         hours(words, 8),
                                         people(words, 1),
                                         people(words, 6),
                                         myths(words, 1),
                                         myths(words, 4),
                                         portion(words, 3, 10),
                                         portion(words, 99, 100),
                                         summary(words, 1),
                                         summary(words, 5)});
    for (auto [stop, rooms] : {std::pair{"parts-3", 3}, {"compare", 2}, {"steps-3", 2}, {"summary-5", 1}})
        for (int i = 1; i <= rooms; ++i) add_room(made, stop, i, words);
    made.title = title;
    made.review.status = flow::ReviewStatus::reviewed;
    return made;
}

Desk::Desk(const std::string& language) : flow(every_kind(language)) {
    library.front = fakes::home_of({"kinds"}, {{"en", "English"}, {"es", "Español"}});
    library.words["de"] = german;
    pictures.add("foot.svg", {}, {1000, 700});
    // Near each other, one above another, at the edges: as parts stand in real drawings.
    const screen::Rect parts[] = {
        {80, 500, 60, 60}, {480, 300, 80, 40}, {500, 420, 40, 60}, {900, 560, 50, 50}, {120, 120, 30, 30}};
    for (int i = 0; i < 5; ++i)
        pictures.add_element("foot.svg", "part-" + std::to_string(i + 1), {parts[i], "", false});
    pictures.add("step.svg", {}, {400, 360}).add("body.svg", {}, {200, 600}).add("resting.svg", {}, {600, 500});
    pictures.add("wide.jpg", {}, {1600, 1200}).add("tall.jpg", {}, {3000, 4000});
    library.add(flow);
    layout.tell_speech([this](const std::string&) { return speech; });
}

flow::State Desk::home(const View& view) {
    flow::State state;
    state.settings = view.settings;
    return state;
}

flow::State Desk::at(const std::string& slide, const View& view) const {
    auto state = home(view);
    state.history.push_back({flow.id, slide, 0, ""});
    return state;
}

screen::DrawList Desk::page(flow::State state, const View& view, int page, const screen::Interaction& doing) {
    state.history.back().page = page;
    return layout.lay_out(state, flow::Time(0), world, view.panel(), doing);
}

std::vector<screen::DrawList> Desk::pages(const flow::State& state, const View& view) {
    std::vector<screen::DrawList> all{page(state, view)};
    for (int i = 1; i < all.front().pages; ++i) all.push_back(page(state, view, i));
    return all;
}

}  // namespace desk
