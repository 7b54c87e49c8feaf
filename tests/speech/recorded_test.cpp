#include "speech/recorded.h"

#include <sndfile.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <string>
#include <variant>
#include <vector>

#include "fakes/temporary_folder.h"

namespace {

void put(std::string& bytes, std::uint32_t value, int count) {
    for (int i = 0; i < count; ++i) bytes += static_cast<char>(value >> (8 * i));
}

/// A WAV file of 16 bits as its format says (Microsoft and IBM, 1991); each frame holds one sample a channel.
std::string wav(const std::vector<std::int16_t>& samples, unsigned channels = 1, unsigned rate = 22'050) {
    std::string data;
    for (auto sample : samples) put(data, static_cast<std::uint16_t>(sample), 2);
    std::string bytes = "RIFF";
    put(bytes, static_cast<std::uint32_t>(36 + data.size()), 4);
    bytes += "WAVEfmt ";
    put(bytes, 16, 4), put(bytes, 1, 2), put(bytes, channels, 2), put(bytes, rate, 4);
    put(bytes, rate * channels * 2, 4), put(bytes, channels * 2, 2), put(bytes, 16, 2);
    bytes += "data";
    put(bytes, static_cast<std::uint32_t>(data.size()), 4);
    return bytes + data;
}

std::vector<std::int16_t> tone(std::size_t count, int loudness = 10'000) {
    std::vector<std::int16_t> samples;
    for (std::size_t i = 0; i < count; ++i)
        samples.push_back(static_cast<std::int16_t>(loudness * std::sin(static_cast<double>(i) * 0.1)));
    return samples;
}

void write_ogg(const std::string& file, int kind, int rate, std::size_t count) {
    SF_INFO info{};
    info.samplerate = rate;
    info.channels = 2;
    info.format = SF_FORMAT_OGG | kind;
    auto* out = sf_open(file.c_str(), SFM_WRITE, &info);
    REQUIRE(out);
    std::vector<std::int16_t> frames;
    for (auto sample : tone(count)) frames.insert(frames.end(), 2, sample);
    REQUIRE(sf_writef_short(out, frames.data(), static_cast<sf_count_t>(count)) == static_cast<sf_count_t>(count));
    sf_close(out);
}

struct Desk {
    fakes::TemporaryFolder folder;

    std::string path(const std::string& name) const { return (folder.path() / name).string(); }

    speech::Recording read(const std::string& name) const {
        auto result = speech::read_recording(path(name));
        if (auto* problem = std::get_if<base::Problem>(&result)) FAIL(base::to_line(*problem));
        CHECK_FALSE(speech::recording_fault(path(name)));
        return std::get<speech::Recording>(result);
    }
    std::string refused(const std::string& name, const std::string& bytes) const {
        folder.write(name, bytes);
        const auto result = speech::read_recording(path(name));
        const auto* problem = std::get_if<base::Problem>(&result);
        if (!problem) return "";
        CHECK(problem->file == path(name));
        CHECK_FALSE(problem->advice.empty());
        return problem->what;
    }
};

}  // namespace

TEST_CASE("a WAV file is read as it is") {
    Desk desk;
    const auto samples = tone(22'050);
    desk.folder.write("a.wav", wav(samples));
    const auto recording = desk.read("a.wav");
    CHECK(recording.rate == 22'050);
    CHECK(recording.length() == std::chrono::seconds(1));
    REQUIRE(recording.samples.size() == samples.size());
    for (std::size_t i = 0; i < samples.size(); i += 100) CHECK(std::abs(recording.samples[i] - samples[i]) <= 1);
}

TEST_CASE("two channels are mixed into one") {
    Desk desk;
    std::vector<std::int16_t> frames;
    for (int i = 0; i < 1'000; ++i) frames.push_back(8'000), frames.push_back(4'000);
    desk.folder.write("a.wav", wav(frames, 2));
    const auto recording = desk.read("a.wav");
    REQUIRE(recording.samples.size() == 1'000);
    CHECK(std::abs(recording.samples[500] - 6'000) <= 1);
}

TEST_CASE("Ogg files of Vorbis and of Opus are read") {
    Desk desk;
    write_ogg(desk.path("v.ogg"), SF_FORMAT_VORBIS, 44'100, 44'100);
    write_ogg(desk.path("o.ogg"), SF_FORMAT_OPUS, 48'000, 48'000);
    for (const char* name : {"v.ogg", "o.ogg"}) {
        const auto recording = desk.read(name);
        CHECK(recording.length() >= std::chrono::milliseconds(990));
        CHECK(recording.length() <= std::chrono::milliseconds(1'010));
        CHECK(*std::max_element(recording.samples.begin(), recording.samples.end()) > 8'000);
    }
}

TEST_CASE("what is no recording is refused with what to do") {
    Desk desk;
    CHECK(std::holds_alternative<base::Problem>(speech::read_recording(desk.path("none.wav"))));
    CHECK(desk.refused("mp3.wav", std::string("ID3\x03") + std::string(1'000, 'x')) ==
          "this is no WAV and no Ogg file, whatever its name says");
    CHECK(desk.refused("empty.wav", "") == "this is no WAV and no Ogg file, whatever its name says");
    CHECK(desk.refused("silent.wav", wav(tone(1'000, 20))) == "nothing is heard in the recording");
    CHECK(desk.refused("long.wav", wav(tone(8'000 * 181), 1, 8'000)) == "the recording is longer than 3 minutes");
    CHECK(speech::recording_fault(desk.path("long.wav")));
    CHECK(desk.refused("large.wav", "RIFF" + std::string(21U << 20, 'x')) == "the recording is larger than 20 MB");
    CHECK(desk.refused("slow.wav", wav(tone(100), 1, 4'000)) ==
          "the recording is damaged, or of a kind that is not played");
    CHECK(desk.refused("many.wav", wav(tone(900), 9)) == "the recording is damaged, or of a kind that is not played");
    CHECK(desk.refused("header.wav", wav({})) == "the recording is damaged, or of a kind that is not played");
    CHECK(std::holds_alternative<base::Problem>(speech::read_recording(desk.folder.path())));
    CHECK(std::holds_alternative<base::Problem>(speech::read_recording("/dev/zero")));
}

TEST_CASE("a recording that is cut off or flipped anywhere is read as far as it goes, or refused") {
    Desk desk;
    write_ogg(desk.path("v.ogg"), SF_FORMAT_VORBIS, 22'050, 20'000);
    std::ifstream in(desk.path("v.ogg"), std::ios::binary);
    const std::string ogg(std::istreambuf_iterator<char>(in), {});
    for (const auto& whole : {ogg, wav(tone(2'000))})
        for (std::size_t at = 0; at < whole.size(); at += 61) {
            desk.folder.write("cut", whole.substr(0, at));
            auto flipped = whole;
            flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
            desk.folder.write("flipped", flipped);
            for (const char* name : {"cut", "flipped"}) {
                const auto result = speech::read_recording(desk.path(name));
                const auto* recording = std::get_if<speech::Recording>(&result);
                if (recording) CHECK(recording->length() <= speech::longest_recording);
            }
        }
}
