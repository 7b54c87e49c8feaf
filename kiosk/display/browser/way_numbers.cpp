#include "display/browser/way_numbers.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "display/browser/drawn_state.h"

namespace display {
namespace {

using std::string_view;

/// Stands before and behind the number of a gap; a drawing that holds it is not taken.
constexpr char gap_mark = '\x7f';

/// A value taken apart: numbers and colours, and what stands before and between them.
struct Tokens {
    std::vector<std::string> values, between;  ///< one more between than values
};

bool is_digit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// "-.5", "12"; 0: no number begins here.
std::size_t number_length(string_view text) {
    std::size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
    const auto first = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at < text.size() && text[at] == '.') {
        ++at;
        while (at < text.size() && is_digit(text[at])) ++at;
    }
    return at > first && is_digit(text[at - 1]) ? at : 0;
}

/// "#a0b1c2"
std::size_t color_length(string_view text) {
    constexpr std::size_t length = 7;
    if (text.size() < length || text[0] != '#') return 0;
    auto is_hex = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; };
    const bool more = text.size() > length && is_hex(text[length]);
    return !more && std::all_of(text.begin() + 1, text.begin() + length, is_hex) ? length : 0;
}

Tokens tokens_of(string_view value) {
    Tokens tokens{{}, {""}};
    for (std::size_t at = 0; at < value.size();) {
        const auto rest = value.substr(at);
        const auto length = std::max(number_length(rest), color_length(rest));
        if (length == 0) {
            tokens.between.back() += value[at++];
            continue;
        }
        tokens.values.emplace_back(rest.substr(0, length));
        tokens.between.emplace_back();
        at += length;
    }
    return tokens;
}

/// Blanks only keep numbers apart, and are not needed before a minus.
std::string without_blanks(string_view between) {
    std::string signs;
    for (char c : between)
        if (c != ' ' && c != ',') signs += c;
    return signs;
}

bool is_color(const std::string& value) {
    return value.starts_with('#');
}

class Joiner {
public:
    Joiner(std::vector<SvgNode> frames, std::vector<float> shares) : frames_(std::move(frames)) {
        way_.shares = std::move(shares);
        way_.frames.resize(frames_.size());
    }

    std::optional<WebWay> run() {
        std::vector<SvgNode*> nodes;
        for (auto& frame : frames_) nodes.push_back(&frame);
        if (frames_.size() < 2 || write_tree(frames_.front()).find(gap_mark) != std::string::npos) return std::nullopt;
        if (!join(nodes)) return std::nullopt;
        divide(written_close(frames_.front()));
        return std::move(way_);
    }

private:
    /// One element of every frame. Afterwards the first frame's has gaps.
    bool join(const std::vector<SvgNode*>& nodes) {
        SvgNode& first = *nodes.front();
        for (const auto* node : nodes)
            if (node->name != first.name || node->text != first.text ||
                node->attributes.size() != first.attributes.size() || node->children.size() != first.children.size())
                return false;
        for (std::size_t i = 0; i < first.attributes.size(); ++i)
            if (!join_attribute(nodes, i)) return false;
        for (std::size_t i = 0; i < first.children.size(); ++i) {
            std::vector<SvgNode*> below;
            for (auto* node : nodes) below.push_back(&node->children[i]);
            if (!join(below)) return false;
        }
        return true;
    }

    bool join_attribute(const std::vector<SvgNode*>& nodes, std::size_t index) {
        auto& first = nodes.front()->attributes[index];
        bool same = true;
        std::vector<Tokens> all;
        for (const auto* node : nodes) {
            const auto& [name, value] = node->attributes[index];
            if (name != first.first) return false;
            same = same && value == first.second;
            all.push_back(tokens_of(value));
        }
        if (same) return true;
        return first.first != "id" && first.first != "href" && join_values(all, first.second);
    }

    bool join_values(const std::vector<Tokens>& all, std::string& to) {
        const auto& first = all.front();
        for (const auto& each : all) {
            if (each.values.size() != first.values.size()) return false;
            for (std::size_t i = 0; i < first.between.size(); ++i)
                if (without_blanks(each.between[i]) != without_blanks(first.between[i])) return false;
            for (std::size_t i = 0; i < first.values.size(); ++i)
                if (is_color(each.values[i]) != is_color(first.values[i])) return false;
        }
        to = without_blanks(first.between[0]);
        for (std::size_t i = 0; i < first.values.size(); ++i) {
            add_value(all, i, to);
            const auto after = without_blanks(first.between[i + 1]);
            to += after.empty() && i + 1 < first.values.size() ? " " : after;
        }
        return true;
    }

    void add_value(const std::vector<Tokens>& all, std::size_t index, std::string& to) {
        const bool same = std::all_of(all.begin(), all.end(), [&](const Tokens& each) {
            return each.values[index] == all.front().values[index];
        });
        if (same) {
            to += all.front().values[index];
            return;
        }
        to += gap_mark + std::to_string(gaps_.size()) + gap_mark;
        std::vector<std::string> values;
        for (const auto& each : all) values.push_back(each.values[index]);
        gaps_.push_back(std::move(values));
    }

    /// The written first frame, at its gaps, in the order in which they were written.
    void divide(const std::string& text) {
        std::size_t from = 0;
        for (auto at = text.find(gap_mark); at != std::string::npos; at = text.find(gap_mark, from)) {
            const auto end = text.find(gap_mark, at + 1);
            const auto gap = std::stoul(text.substr(at + 1, end - at - 1));
            way_.pieces.push_back(text.substr(from, at - from));
            for (std::size_t frame = 0; frame < way_.frames.size(); ++frame)
                way_.frames[frame].push_back(gaps_[gap][frame]);
            from = end + 1;
        }
        way_.pieces.push_back(text.substr(from));
    }

    std::vector<SvgNode> frames_;
    std::vector<std::vector<std::string>> gaps_;  ///< by number, the value of each frame
    WebWay way_;
};

}  // namespace

std::optional<WebWay> way_numbers(std::vector<SvgNode> frames, std::vector<float> shares) {
    return Joiner(std::move(frames), std::move(shares)).run();
}

}  // namespace display
