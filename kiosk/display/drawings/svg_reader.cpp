#include "display/drawings/svg_reader.h"

#include <algorithm>

#include "display/drawings/svg_css.h"

namespace display {

using std::string_view;

void refuse_svg(std::string why, std::string cure, std::size_t at) {
    throw SvgRefused{std::move(why), std::move(cure), at};
}

void SvgReader::run() {
    if (text_.find('\0') != string_view::npos) refuse_svg("it is no plain text", save_as_plain_svg, 0);
    for (std::size_t from = 0; (at_ = text_.find('<', from)) != string_view::npos; from = at_) {
        characters(from, at_);
        tag();
    }
}

void SvgReader::tag() {
    if (starts("<!--")) return skip_past("-->");
    if (starts("<![CDATA[")) {
        std::size_t begin = at_;
        skip_past("]]>");
        return tags_.said(text_.substr(begin, at_ - begin));
    }
    if (starts("<?")) return instruction();
    if (starts("<!")) return declaration();
    if (starts("</")) {
        tags_.close(at_);
        return skip_past(">");
    }
    element();
}

void SvgReader::skip_past(string_view end) {
    std::size_t found = text_.find(end, at_);
    if (found == string_view::npos) cut_off();
    at_ = found + end.size();
}

void SvgReader::cut_off() const {
    refuse_svg("it ends in the middle of a tag", "the file was cut off: copy or save it anew", at_);
}

void SvgReader::no_xml() const {
    refuse_svg("it is no sound XML", save_as_plain_svg, at_);
}

void SvgReader::instruction() {
    std::size_t begin = at_;
    skip_past("?>");
    string_view body = text_.substr(begin, at_ - begin);
    if (body.substr(0, 6) != "<?xml ")
        refuse_svg("it has processing instructions", "take the line that begins with <? and not with <?xml out", begin);
    std::size_t encoding = body.find("encoding");
    if (encoding == string_view::npos) return;
    std::size_t quote = body.find_first_of("\"'", encoding);
    if (quote == string_view::npos) return;
    std::string name = lowered(body.substr(quote + 1, body.find(body[quote], quote + 1) - quote - 1));
    if (name != "utf-8" && name != "us-ascii" && name != "iso-8859-1")
        refuse_svg("it is not written in UTF-8", "save it in UTF-8", begin);
}

/// A DOCTYPE may name namespaces for short, as Illustrator does, and declare nothing else.
void SvgReader::declaration() {
    std::size_t begin = at_;
    for (at_ += 2; at_ < text_.size() && text_[at_] != '>'; ++at_) {
        if (text_[at_] == '"' || text_[at_] == '\'') skip_quoted();
        if (at_ < text_.size() && text_[at_] == '[') subset();
    }
    if (at_ >= text_.size()) at_ = begin, cut_off();
    ++at_;
}

/// To the closing quote.
string_view SvgReader::skip_quoted() {
    std::size_t close = text_.find(text_[at_], at_ + 1);
    if (close == string_view::npos) cut_off();
    string_view inside = text_.substr(at_ + 1, close - at_ - 1);
    at_ = close;
    return inside;
}

/// To the closing bracket.
void SvgReader::subset() {
    for (++at_;; ++at_) {
        at_ = text_.find_first_not_of(svg_spaces, at_);
        if (at_ == string_view::npos) at_ = text_.size() - 1, cut_off();
        if (text_[at_] == ']') return;
        if (starts("<!--"))
            skip_past("-->"), --at_;
        else
            entity();
    }
}

/// To its closing ">".
void SvgReader::entity() {
    constexpr std::size_t most_entities = 64, longest = 200;
    const std::size_t begin = at_;
    const bool declared = starts("<!ENTITY");
    std::size_t name = text_.find_first_not_of(svg_spaces, at_ + 8), end = text_.find_first_of(svg_spaces, name);
    std::size_t quote = text_.find_first_not_of(svg_spaces, end);
    if (!declared || quote == string_view::npos || (text_[quote] != '"' && text_[quote] != '\''))
        refuse_svg("its DOCTYPE declares entities", save_as_plain_svg, begin);
    at_ = quote;
    string_view value = skip_quoted();
    bool is_address = value.starts_with("http://") || value.starts_with("https://");
    std::size_t closed = text_.find_first_not_of(svg_spaces, at_ + 1);
    namespaces_.emplace_back(text_.substr(name, end - name));
    if (!is_address || value.size() > longest || value.find_first_of("<&%") != string_view::npos ||
        closed == string_view::npos || text_[closed] != '>' || namespaces_.size() > most_entities)
        refuse_svg("its DOCTYPE declares entities", save_as_plain_svg, begin);
    at_ = closed;
}

void SvgReader::element() {
    std::size_t begin = at_, end = at_ + 1;
    while (end < text_.size() && svg_spaces.find(text_[end]) == string_view::npos && text_[end] != '>' &&
           text_[end] != '/')
        ++end;
    tags_.open(text_.substr(begin + 1, end - begin - 1), begin);
    at_ = end;
    bool empty = !attributes();
    tags_.opened(empty, at_);
}

/// Until the end of the tag; false when the element is empty ("/>").
bool SvgReader::attributes() {
    while (true) {
        std::size_t next = text_.find_first_not_of(svg_spaces, at_);
        if (next == string_view::npos) cut_off();
        at_ = next;
        if (text_[at_] == '>') return ++at_, true;
        if (text_[at_] == '/') {
            skip_past(">");
            return false;
        }
        std::size_t equals = text_.find_first_of("=>", at_);
        if (equals == string_view::npos || text_[equals] == '>') no_xml();
        string_view name = text_.substr(at_, equals - at_);
        name = name.substr(0, name.find_first_of(svg_spaces));
        std::size_t quote = text_.find_first_not_of(svg_spaces, equals + 1);
        if (quote == string_view::npos || (text_[quote] != '"' && text_[quote] != '\'')) no_xml();
        std::size_t close = text_.find(text_[quote], quote + 1);
        if (close == string_view::npos) cut_off();
        attribute(name, text_.substr(quote + 1, close - quote - 1));
        at_ = close + 1;
    }
}

void SvgReader::attribute(string_view name, string_view value) {
    if (name.substr(0, 5) == "xmlns") return name_space(value);
    for (std::size_t and_sign = value.find('&'); and_sign != string_view::npos;
         and_sign = value.find('&', and_sign + 1))
        if (value.substr(and_sign, 2) != "&#") known_entity(value.substr(and_sign), at_);
    tags_.attribute(name, value, at_);
}

void SvgReader::name_space(string_view value) {
    constexpr int most_uses = 500;
    if (value.find('&') == string_view::npos) return;
    string_view name = value.substr(1, value.size() - 2);
    const bool whole = value.front() == '&' && value.back() == ';';
    const bool known = whole && std::find(namespaces_.begin(), namespaces_.end(), name) != namespaces_.end();
    if (!known || ++namespace_uses_ > most_uses) refuse_svg("it uses an entity of its own", save_as_plain_svg, at_);
}

/// What stands between tags.
void SvgReader::characters(std::size_t begin, std::size_t end) {
    string_view between = text_.substr(begin, end - begin);
    for (std::size_t and_sign = between.find('&'); and_sign != string_view::npos;
         and_sign = between.find('&', and_sign + 1))
        if (between[std::min(and_sign + 1, between.size() - 1)] != '#')
            known_entity(between.substr(and_sign), begin + and_sign);
    tags_.said(between);
}

/// Refuses an entity of the drawing's own.
void SvgReader::known_entity(string_view from, std::size_t at) const {
    string_view name = from.substr(1, from.find(';') - 1);
    for (string_view known : {"amp", "lt", "gt", "quot", "apos"})
        if (name == known) return;
    refuse_svg("it uses an entity of its own (&" + std::string(name.substr(0, 20)) + ";)", save_as_plain_svg, at);
}

std::string text_inside(string_view text, std::size_t at) {
    std::string inside;
    while (at < text.size()) {
        std::size_t tag = std::min(text.find('<', at), text.size());
        inside += text.substr(at, tag - at);
        std::size_t end = 0;
        std::string_view begins, ends;
        for (auto [begin, finish] : {std::pair<string_view, string_view>{"<![CDATA[", "]]>"}, {"<!--", "-->"}})
            if (text.substr(tag, begin.size()) == begin) begins = begin, ends = finish;
        if (begins.empty()) break;
        end = std::min(text.find(ends, tag), text.size());
        inside += text.substr(tag + begins.size(), end - std::min(end, tag + begins.size()));
        at = end + ends.size();
    }
    return inside;
}

string_view without_prefix(string_view name) {
    std::size_t colon = name.rfind(':');
    return colon == string_view::npos ? name : name.substr(colon + 1);
}

int line_at(string_view text, std::size_t at) {
    const string_view before = text.substr(0, at);
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

}  // namespace display
