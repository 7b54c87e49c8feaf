#include "screen/take_home/code_texts.h"

#include <algorithm>

#include "base/utf8.h"
#include "flow/marks.h"
#include "flow/seams.h"
#include "qr/code.h"
#include "screen/frame/slide_screen.h"

namespace screen {
namespace {

constexpr const char* item = "- ";
constexpr std::size_t number_bytes = sizeof " (99/99)" - 1;

std::string plain(const std::string& text) {
    return flow::said(text).words;
}

/// What stands on every code leaves each the room for more, however long it is.
std::string brief(const std::string& text) {
    constexpr std::size_t most = 200;
    return base::printable(plain(text), most);
}

void add_items(std::vector<std::string>& pieces, const std::vector<std::string>& texts) {
    for (const auto& text : texts) pieces.push_back(item + plain(text));
}

/// The heading keeps its first item.
void add_chosen(std::vector<std::string>& pieces, const std::string& heading, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    const auto first = pieces.size();
    add_items(pieces, texts);
    pieces[first] = plain(heading) + "\n" + pieces[first];
}

/// What of the text has no room in any code goes into the next piece, at a blank if there is one.
std::vector<std::string> in_room(std::vector<std::string> pieces, std::size_t room) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].size() <= room) continue;
        auto at = pieces[i].rfind(' ', room);
        const bool blank = at != std::string::npos && at > room / 2;
        if (!blank)
            for (at = room; (static_cast<unsigned char>(pieces[i][at]) & 0xC0) == 0x80;) --at;
        auto rest = pieces[i].substr(at + (blank ? 1 : 0));
        pieces[i].resize(at);
        pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
    }
    return pieces;
}

/// What stands between head and foot of each, so that none but a single piece is longer than `room`.
std::vector<std::string> shared_out(const std::vector<std::string>& pieces, std::size_t room) {
    std::vector<std::string> all;
    for (const auto& piece : pieces) {
        if (all.empty() || all.back().size() + 1 + piece.size() > room)
            all.push_back(piece);
        else
            all.back() += "\n" + piece;
    }
    return all;
}

/// The least room that gives no more parts.
std::vector<std::string> evenly(const std::vector<std::string>& pieces, std::size_t room) {
    const auto count = shared_out(pieces, room).size();
    std::size_t too_little = 0;
    while (room - too_little > 1) {
        const auto middle = too_little + (room - too_little) / 2;
        (shared_out(pieces, middle).size() > count ? too_little : room) = middle;
    }
    return shared_out(pieces, room);
}

}  // namespace

CodeWords code_words(const flow::Flow& flow, const SlideInput& input,
                     const std::function<std::string(const char*)>& word) {
    const auto& slide = input.slide;
    CodeWords words{brief(flow::outer_title(flow, word)) + "\n" + brief(slide.title), {}, {}};
    if (slide.kind == flow::SlideKind::warning) {
        const auto todo = what_to_do(slide.urgency, input.site, word);
        words.pieces.push_back(plain(todo.first) + (todo.elsewhere.empty() ? "" : " " + plain(todo.elsewhere)));
    }
    if (!slide.text.empty()) words.pieces.push_back(plain(slide.text));
    add_items(words.pieces, slide.signs);
    for (const auto& point : slide.points) add_items(words.pieces, {point.text});
    add_chosen(words.pieces, word("What I want to do"), input.to_do);
    add_chosen(words.pieces, word("What I would like to ask"), input.to_ask);
    if (const auto notice = notice_of(flow.review.status); notice.words) words.foot = brief(word(notice.words));
    return words;
}

std::vector<std::string> code_texts(const CodeWords& words, std::size_t most) {
    const auto around = words.head.size() + number_bytes + 1 + (words.foot.empty() ? 0 : 1 + words.foot.size());
    auto room = [&](std::size_t all) { return all > around ? all - around : 1; };
    auto bodies = evenly(in_room(words.pieces, room(qr::most_room())), room(most));
    if (bodies.empty()) bodies.emplace_back();
    const auto first_line = words.head.find('\n');
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        auto text = words.head;
        if (bodies.size() > 1)
            text.insert(std::min(first_line, text.size()),
                        " (" + std::to_string(i + 1) + "/" + std::to_string(bodies.size()) + ")");
        if (!bodies[i].empty()) text += "\n" + bodies[i];
        if (!words.foot.empty()) text += "\n" + words.foot;
        bodies[i] = std::move(text);
    }
    return bodies;
}

}  // namespace screen
