#include "check/known/flow_question.h"

namespace check {
namespace {

// The names of all fields: who adds one to these shapes is stopped here, and decides whether it can be seen.

void add(Question& question, const flow::Picture& picture) {
    const auto& [file, show, hide, alt, licence] = picture;
    static_cast<void>(licence);
    question.add(file).add(show).add(hide).add(alt);
}

void add(Question& question, const flow::Part& part) {
    const auto& [id, label, say, at] = part;
    question.add(id).add(label).add(say);
    if (at) question.add(std::to_string(at->across)).add(std::to_string(at->down));
}

void add(Question& question, const flow::Moment& moment) {
    const auto& [layers, label, say, part, photo] = moment;
    question.add(layers).add(label).add(say).add(part);
    add(question, photo);
}

void add(Question& question, const flow::StepCard& step) {
    const auto& [title, detail, picture] = step;
    question.add(title).add(detail);
    add(question, picture);
}

void add(Question& question, const flow::Answer& answer) {
    const auto& [text, say, right] = answer;
    question.add(text).add(say).add(right ? "right" : "");
}

void add(Question& question, const flow::Option& option) {
    const auto& [text, to] = option;
    question.add(text).add(to);
}

void add(Question& question, const flow::Point& point) {
    const auto& [text, icon] = point;
    question.add(text).add(icon);
}

void add(Question& question, const flow::Portion& portion) {
    const auto& [count, of, who] = portion;
    question.add(static_cast<std::size_t>(count)).add(static_cast<std::size_t>(of)).add(who);
}

void add(Question& question, const flow::Myth& pair) {
    const auto& [myth, fact] = pair;
    question.add(myth).add(fact);
}

void add(Question& question, const flow::Milestone& milestone) {
    const auto& [when, what] = milestone;
    question.add(when).add(what);
}

void add(Question& question, const flow::Opening& opening) {
    const auto& [days, times] = opening;
    question.add(days).add(times);
}

void add(Question& question, const flow::Person& person) {
    const auto& [name, role, picture] = person;
    question.add(name).add(role);
    add(question, picture);
}

void add(Question& question, const flow::Room& room) {
    const auto& [label, slides] = room;
    question.add(label).add(slides);
}

template <class Item>
void add(Question& question, const std::vector<Item>& items) {
    question.add(items.size());
    for (const auto& item : items) add(question, item);
}

void add(Question& question, const flow::Slide& slide) {
    const auto& [kind, id, stop, line, title, text, picture, next, parts, moments, between, steps, answers, otherwise,
                 options, urgency, signs, points, questions, things, portion, myths, timeline, hours, people, rooms] =
        slide;
    static_cast<void>(line);
    const auto& [targets, chooses] = next;
    question.add(static_cast<std::size_t>(kind)).add(id).add(stop).add(title).add(text);
    add(question, picture);
    question.add(targets).add(chooses ? "chooses" : "");
    add(question, parts), add(question, moments);
    question.add(between);
    add(question, steps), add(question, answers);
    question.add(otherwise);
    add(question, options);
    question.add(static_cast<std::size_t>(urgency)).add(signs);
    add(question, points);
    question.add(questions).add(things);
    add(question, portion), add(question, myths), add(question, timeline);
    add(question, hours), add(question, people);
    add(question, rooms);
}

}  // namespace

void add(Question& question, const flow::Flow& flow) {
    const auto& [id, file, source, title, subtitle, sensitive, neutral_title, body_part, tile, tile_licence, review,
                 slides] = flow;
    static_cast<void>(id), static_cast<void>(file), static_cast<void>(source), static_cast<void>(tile_licence);
    question.add(title).add(subtitle).add(static_cast<std::size_t>(sensitive)).add(neutral_title);
    question.add(body_part).add(tile).add(static_cast<std::size_t>(review.status));
    question.add(slides.size());
    for (const auto& slide : slides) add(question, slide);
}

void add(Question& question, const flow::Home& home) {
    const auto& [title, subtitle, topics, groups, urgent_flow, urgent_label, about_flow, figure, road, body_parts,
                 languages, source, look] = home;
    question.add(title).add(subtitle).add(topics).add(urgent_flow).add(urgent_label).add(about_flow);
    for (const auto& [label, first] : groups) question.add(label).add(first);
    add(question, figure);
    question.add(static_cast<std::size_t>(road)).add(body_parts.size());
    for (const auto& [id, label, picture] : body_parts) question.add(id).add(label).add(picture);
    for (const auto& [code, name] : languages) question.add(code).add(name);
    question.add(source);
    const auto& [name, logo, accent, page, letters] = look;
    static_cast<void>(accent), static_cast<void>(page);  // which move nothing
    question.add(name).add(logo).add(static_cast<std::size_t>(letters));
}

std::set<std::string> drawings_of(const flow::Flow& flow) {
    std::set<std::string> files;
    for (const auto& slide : flow.slides) {
        if (slide.picture) files.insert(slide.picture.file);
        for (const auto& step : slide.steps)
            if (step.picture) files.insert(step.picture.file);
        for (const auto& moment : slide.moments)
            if (moment.photo) files.insert(moment.photo.file);
        for (const auto& person : slide.people)
            if (person.picture) files.insert(person.picture.file);
    }
    return files;
}

}  // namespace check
