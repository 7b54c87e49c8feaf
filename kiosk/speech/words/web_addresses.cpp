#include "speech/words/web_addresses.h"

#include <string>

namespace speech {
namespace {

constexpr Words last_parts =
    "com org net gov edu info int health uk us ca au eu mx es ar cl co pe de at ch fr be pt br tr vn cn tw hk sa eg ma "
    "jo it nl";

constexpr std::size_t longest_host = 253;  ///< RFC 1035

bool is_address_letter(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

std::size_t after_host(std::string_view text, std::size_t at) {
    const auto longest = at + longest_host;
    for (;;) {
        const auto from = at;
        while (at < longest && is_address_letter(byte_at(text, at))) ++at;
        if (at == from || at == longest || byte_at(text, at) != '.' || !is_address_letter(byte_at(text, at + 1)))
            return at;
        ++at;
    }
}

std::size_t after_page(std::string_view text, std::size_t at) {
    if (byte_at(text, at) != '/') return at;
    while (at < text.size() && static_cast<unsigned char>(text[at]) > ' ' &&
           static_cast<unsigned char>(text[at]) < 0x7F &&
           std::string_view("()<>\"").find(text[at]) == std::string_view::npos)
        ++at;
    while (std::string_view(".,;:!?").find(text[at - 1]) != std::string_view::npos) --at;  // the sentence's
    return at;
}

/// "nhs.uk": at least one point, the last part a known one.
bool is_host(std::string_view host) {
    const auto point = host.rfind('.');
    return point != host.npos && point > 0 && is_among(last_parts, host.substr(point + 1));
}

std::string said_of(std::string_view host, const Vocabulary& vocabulary) {
    std::string said;
    for (char c : host) {
        if (c == '.')
            said += vocabulary.dot;
        else
            said += c == '-' || c == '_' ? ' ' : c;
    }
    return said;
}

}  // namespace

std::optional<Piece> web_address_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    const auto from = at;
    for (std::string_view scheme : {"https://", "http://", "mailto:"})
        if (starts_at(text, at, scheme)) at += scheme.size();
    bool certain = at > from;
    if (starts_at(text, at, "www.")) {
        at += 4;
        certain = true;
    }
    const auto end = after_host(text, at);
    const auto host = text.substr(at, end - at);
    if (byte_at(text, end) == '@') {
        const auto mail_end = after_host(text, end + 1);
        const auto mail_host = text.substr(end + 1, mail_end - end - 1);
        if (host.empty() || !is_host(mail_host)) return std::nullopt;
        return Piece{mail_end, said_of(host, vocabulary) + std::string(vocabulary.at) + said_of(mail_host, vocabulary)};
    }
    if (host.empty() || !(is_host(host) || (certain && host.find('.') != host.npos))) return std::nullopt;
    return Piece{after_page(text, end), said_of(host, vocabulary)};
}

}  // namespace speech
