---@meta
-- For editors: what can be written in flows, with notes that they show. The kiosk never reads this file; `clinic-kiosk editor`
-- writes it anew, and pack.lua beside it with the names that this pack has (kiosk.DrawingFile and the like).

---A drawing, a photograph or a clip, and what it tells.
---@class kiosk.Picture
---@field [1] kiosk.DrawingFile The file in media/illustrations
---@field alt? string One or two sentences that say what the picture tells; read aloud
---@field licence? string Of a photograph: who took it and may show it; patients do not see it
---@field show? kiosk.ElementName[] Layers of the drawing to turn on
---@field hide? kiosk.ElementName[] Layers of the drawing to turn off

---A function picks among slides that are named first.
---@class kiosk.Next
---@field to kiosk.SlideId[] Every slide it may lead to
---@field choose fun(visit: kiosk.Visit): string Gives one of them

---A place in the drawing that can be touched.
---@class kiosk.Part
---@field [1] string Its label, one to three words
---@field say? string Replaces the text of the slide when this is touched
---@field at? number[] Where it is in a photograph: percent from the left and from the top, as in { 40, 25 }

---One state of a picture.
---@class kiosk.Moment
---@field [integer] kiosk.ElementName The layers shown in this state
---@field label string The words on its button
---@field say? string Replaces the text of the slide when this is touched
---@field part? kiosk.ElementName The place in the drawing the label points at

---One of two photographs that are compared.
---@class kiosk.PhotoMoment
---@field [1] kiosk.DrawingFile The file in media/illustrations
---@field label string The words on its button
---@field say? string Replaces the text of the slide when this is touched
---@field alt? string One or two sentences that say what the photograph tells; read aloud
---@field licence? string Who took it and may show it; patients do not see it

---Where the facts come from, and who checked them.
---@class kiosk.Review
---@field status "draft"|"reviewed" Stays "draft" until a clinician has signed the proof
---@field author? string Who wrote it
---@field reviewer? string Who checked it
---@field reviewed_on? string The day, as in 2026-11-30
---@field due? string The day it has to be checked again
---@field hash? table<string, string> By language, the number that stands on the signed proof
---@field sources? string[] Where each fact comes from
---@field confirm? string[] What a clinician has to confirm; patients never see it

---One topic. Its slides follow in the order in which they are shown.
---@class kiosk.Flow
---@field [integer] kiosk.AnySlide|kiosk.Room The slides, each followed by its rooms
---@field slide? fun(fields: kiosk.Slide): kiosk.Slide Words and a picture, with up to four places to touch.
---@field compare? fun(fields: kiosk.Compare): kiosk.Compare Two states of one picture.
---@field change? fun(fields: kiosk.Change): kiosk.Change Two to four moments of one picture.
---@field steps? fun(fields: kiosk.Steps): kiosk.Steps Two to four cards.
---@field question? fun(fields: kiosk.Question): kiosk.Question A self-check with two to four answers.
---@field choice? fun(fields: kiosk.Choice): kiosk.Choice What would you like to see next?
---@field warning? fun(fields: kiosk.Warning): kiosk.Warning Signs that need help. What to do is added by the program.
---@field summary? fun(fields: kiosk.Summary): kiosk.Summary What to take home.
---@field portion? fun(fields: kiosk.Portion): kiosk.Portion So many of 10 or of 100, shown by small figures, and in words below them.
---@field myths? fun(fields: kiosk.Myths): kiosk.Myths What many people think, and what is so: one to four pairs.
---@field true_or_not? fun(fields: kiosk.TrueOrNot): kiosk.TrueOrNot A self-check: is the title true or not? The program adds the two buttons.
---@field timeline? fun(fields: kiosk.Timeline): kiosk.Timeline What happens when: two to eight moments along a line.
---@field checklist? fun(fields: kiosk.Checklist): kiosk.Checklist Things to do at home, with boxes to tick; the summary shows those that were.
---@field order? fun(fields: kiosk.Order): kiosk.Order Steps to be put in order by touching them; counted as a question is.
---@field hours? fun(fields: kiosk.Hours): kiosk.Hours When the clinic is open: rows of days and times.
---@field people? fun(fields: kiosk.People): kiosk.People Who works there: one to six people, with a picture or without.
---@field ask? fun(fields: kiosk.Ask): kiosk.Ask What a patient may want to ask the clinician. Stands right before the summary, which shows what was chosen.
---@field room? fun(fields: kiosk.Room): kiosk.Room One or two further slides beside the slide above it, for who wants to know more; Done leads back to that.
---@field source? string The code of the language that this topic is written in, where that is another than the pack's: "de"
---@field title string The words on the tile
---@field subtitle? string Smaller words below them
---@field sensitive? boolean true: a topic that is nobody else's business: a neutral tile, "Hide" on every slide, counted by the month alone
---@field neutral_title? string Of a sensitive topic: the words on the tile and above the slides; left out: "Private topic"
---@field body_part? kiosk.BodyPartName The part of the home figure that leads here
---@field tile? kiosk.DrawingFile|kiosk.SmallPicture The drawing or photograph on the tile; left out, the first letter of the title stands there
---@field review? kiosk.Review Sources and who checked them

---One or two further slides beside the slide above it, for who wants to know more; Done leads back to that.
---@class kiosk.Room
---@field [1] string The words on its button, two or three
---@field [integer] kiosk.AnySlide Its slides: any kind but warning and summary
---@field slide? fun(fields: kiosk.Slide): kiosk.Slide Words and a picture, with up to four places to touch.
---@field compare? fun(fields: kiosk.Compare): kiosk.Compare Two states of one picture.
---@field change? fun(fields: kiosk.Change): kiosk.Change Two to four moments of one picture.
---@field steps? fun(fields: kiosk.Steps): kiosk.Steps Two to four cards.
---@field question? fun(fields: kiosk.Question): kiosk.Question A self-check with two to four answers.
---@field choice? fun(fields: kiosk.Choice): kiosk.Choice What would you like to see next?
---@field portion? fun(fields: kiosk.Portion): kiosk.Portion So many of 10 or of 100, shown by small figures, and in words below them.
---@field myths? fun(fields: kiosk.Myths): kiosk.Myths What many people think, and what is so: one to four pairs.
---@field true_or_not? fun(fields: kiosk.TrueOrNot): kiosk.TrueOrNot A self-check: is the title true or not? The program adds the two buttons.
---@field timeline? fun(fields: kiosk.Timeline): kiosk.Timeline What happens when: two to eight moments along a line.
---@field checklist? fun(fields: kiosk.Checklist): kiosk.Checklist Things to do at home, with boxes to tick; the summary shows those that were.
---@field order? fun(fields: kiosk.Order): kiosk.Order Steps to be put in order by touching them; counted as a question is.
---@field hours? fun(fields: kiosk.Hours): kiosk.Hours When the clinic is open: rows of days and times.
---@field people? fun(fields: kiosk.People): kiosk.People Who works there: one to six people, with a picture or without.
---@field ask? fun(fields: kiosk.Ask): kiosk.Ask What a patient may want to ask the clinician. Stands right before the summary, which shows what was chosen.

---Words and a picture, with up to four places to touch.
---@class kiosk.Slide
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold, lines that begin with "- " are a list. At most 60 words
---@field picture? kiosk.DrawingFile|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field next? kiosk.SlideId|kiosk.Next Where Next leads; left out: the next slide in the file
---@field parts? kiosk.Parts By the name of the place in the drawing

---Two states of one picture.
---@class kiosk.Compare
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold, lines that begin with "- " are a list. At most 60 words
---@field picture? kiosk.DrawingFile|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }; left out where two photographs are compared
---@field next? kiosk.SlideId|kiosk.Next Where Next leads; left out: the next slide in the file
---@field before kiosk.ElementName|kiosk.Moment|kiosk.PhotoMoment The first state, or a photograph
---@field between? string A word for the middle of the way, in one to three words: "Getting sore"
---@field after kiosk.ElementName|kiosk.Moment|kiosk.PhotoMoment The second state, or a photograph

---Two to four moments of one picture.
---@class kiosk.Change
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field moment? fun(fields: kiosk.Moment): kiosk.Moment One state of a picture.
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold, lines that begin with "- " are a list. At most 60 words
---@field picture kiosk.DrawingFile|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field next? kiosk.SlideId|kiosk.Next Where Next leads; left out: the next slide in the file
---@field [integer] kiosk.Moment The moments

---Two to four cards.
---@class kiosk.Steps
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field step? fun(fields: kiosk.Step): kiosk.Step One card.
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold, lines that begin with "- " are a list. At most 60 words
---@field picture? kiosk.DrawingFile|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field next? kiosk.SlideId|kiosk.Next Where Next leads; left out: the next slide in the file
---@field [integer] kiosk.Step The cards

---One card.
---@class kiosk.Step
---@field [1] string What to do, in a few words
---@field detail? string One short line below
---@field picture? kiosk.DrawingFile|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }

---A self-check with two to four answers.
---@class kiosk.Question
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field answer? fun(fields: kiosk.Answer): kiosk.Answer One answer to a question.
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold, lines that begin with "- " are a list. At most 60 words
---@field picture? kiosk.DrawingFile|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field next? kiosk.SlideId|kiosk.Next Where Next leads; left out: the next slide in the file
---@field otherwise? string The word after an answer that is not right, instead of “Not quite”: neutral, at most five words
---@field [integer] kiosk.Answer The answers

---One answer to a question.
---@class kiosk.Answer
---@field [1] string Up to six words
---@field right? boolean true in exactly one answer
---@field say? string Kind, and explains, in at most 25 words

---What would you like to see next?
---@class kiosk.Choice
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field option? fun(fields: kiosk.Option): kiosk.Option One way to go on.
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold, lines that begin with "- " are a list. At most 60 words
---@field picture? kiosk.DrawingFile|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field [integer] kiosk.Option What can be chosen

---One way to go on.
---@class kiosk.Option
---@field [1] string The words on the button
---@field to kiosk.SlideId The slide it leads to

---Signs that need help. What to do is added by the program.
---@class kiosk.Warning
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold, lines that begin with "- " are a list. At most 60 words
---@field picture? kiosk.DrawingFile|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field next? kiosk.SlideId|kiosk.Next Where Next leads; left out: the next slide in the file
---@field level "now"|"today" How soon
---@field signs string[] One to eight, from lib/warnings.lua

---What to take home.
---@class kiosk.Summary
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold, lines that begin with "- " are a list. At most 60 words
---@field picture? kiosk.DrawingFile|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field next? kiosk.SlideId|kiosk.Next Where Next leads; left out: the next slide in the file
---@field points kiosk.Point[] Three to five

---One point to take home.
---@class kiosk.Point
---@field [1] string The point
---@field icon? kiosk.Icon A file in media/icons without .svg

---What a patient may want to ask the clinician. Stands right before the summary, which shows what was chosen.
---@class kiosk.Ask
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold, lines that begin with "- " are a list. At most 60 words
---@field picture? kiosk.DrawingFile|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field next? kiosk.SlideId|kiosk.Next Where Next leads; left out: the next slide in the file
---@field questions string[] Three to five, in the patient's words, each of at most twelve words

---So many of 10 or of 100, shown by small figures, and in words below them.
---@class kiosk.Portion
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold, lines that begin with "- " are a list. At most 60 words
---@field next? kiosk.SlideId|kiosk.Next Where Next leads; left out: the next slide in the file
---@field count number How many: a whole number from 1 to `of`
---@field of 10|100 Of how many
---@field who string Who they are, in the plural and at most six words: "people". It goes on after "8 in 10"

---What many people think, and what is so: one to four pairs.
---@class kiosk.Myths
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field myth? fun(fields: kiosk.Myth): kiosk.Myth What many people think, and what is so.
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold, lines that begin with "- " are a list. At most 60 words
---@field next? kiosk.SlideId|kiosk.Next Where Next leads; left out: the next slide in the file
---@field [integer] kiosk.Myth The pairs

---What many people think, and what is so.
---@class kiosk.Myth
---@field [1] string The myth, in at most 15 words
---@field fact string What is so instead, in at most 25 words

---A self-check: is the title true or not? The program adds the two buttons.
---@class kiosk.TrueOrNot
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold, lines that begin with "- " are a list. At most 60 words
---@field picture? kiosk.DrawingFile|kiosk.Picture "file.svg" in media/illustrations, or { "file.svg", alt = "…" }
---@field next? kiosk.SlideId|kiosk.Next Where Next leads; left out: the next slide in the file
---@field right boolean true where the title is true, false where it is not
---@field say? string Said to both answers: kind, and explains, in at most 25 words
---@field otherwise? string The word after an answer that is not right, instead of “Not quite”: neutral, at most five words

---What happens when: two to eight moments along a line.
---@class kiosk.Timeline
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold, lines that begin with "- " are a list. At most 60 words
---@field next? kiosk.SlideId|kiosk.Next Where Next leads; left out: the next slide in the file
---@field [integer] string[] The moments: when, and what

---Things to do at home, with boxes to tick; the summary shows those that were.
---@class kiosk.Checklist
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold, lines that begin with "- " are a list. At most 60 words
---@field next? kiosk.SlideId|kiosk.Next Where Next leads; left out: the next slide in the file
---@field things string[] Two to eight, each of at most ten words

---Steps to be put in order by touching them; counted as a question is.
---@class kiosk.Order
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold, lines that begin with "- " are a list. At most 60 words
---@field next? kiosk.SlideId|kiosk.Next Where Next leads; left out: the next slide in the file
---@field steps string[] Three to five in their right order, each of at most ten words
---@field say string Said when all have their place, in at most 25 words

---When the clinic is open: rows of days and times.
---@class kiosk.Hours
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold, lines that begin with "- " are a list. At most 60 words
---@field next? kiosk.SlideId|kiosk.Next Where Next leads; left out: the next slide in the file
---@field hours string[][] One to eight rows: { { "Monday to Friday", "8:00 – 18:00" } }

---Who works there: one to six people, with a picture or without.
---@class kiosk.People
---@field [1] string The slide's id: lower-case letters, digits and dashes, used once in the flow
---@field person? fun(fields: kiosk.Person): kiosk.Person Somebody who works there.
---@field title string The one idea of the slide, in at most about 40 characters
---@field text? string An empty line (\n\n) begins a paragraph, *word* is bold, lines that begin with "- " are a list. At most 60 words
---@field next? kiosk.SlideId|kiosk.Next Where Next leads; left out: the next slide in the file
---@field [integer] kiosk.Person The people

---Somebody who works there.
---@class kiosk.Person
---@field [1] string The name, the same in every language
---@field role string What they do, in at most 8 words
---@field picture? kiosk.DrawingFile|kiosk.SmallPicture A photograph or a drawing, seen in a round window; left out, initials stand there

---A picture that is shown small, beside words that say what it is.
---@class kiosk.SmallPicture
---@field [1] kiosk.DrawingFile The file in media/illustrations
---@field licence? string Of a photograph: who took it and may show it; patients do not see it

---@alias kiosk.AnySlide kiosk.Slide|kiosk.Compare|kiosk.Change|kiosk.Steps|kiosk.Question|kiosk.Choice|kiosk.Warning|kiosk.Summary|kiosk.Ask|kiosk.Portion|kiosk.Myths|kiosk.TrueOrNot|kiosk.Timeline|kiosk.Checklist|kiosk.Order|kiosk.Hours|kiosk.People

---The home screen.
---@class kiosk.Kiosk
---@field title string The question above the topics
---@field subtitle? string Smaller words below it
---@field topics (kiosk.FlowId|kiosk.Group)[] The flows, in order, in groups or not
---@field urgent? kiosk.FlowId|kiosk.Urgent The strip that leads to the warning signs
---@field about? kiosk.FlowId The flow about the clinic itself, reached by its name; none of the topics
---@field figure? kiosk.DrawingFile|kiosk.Figure The figure with the parts to touch
---@field builds_on? string|string[] Signed packs in layers/ from which topics come: "spine-society.kioskpack"
---@field source? string Code of the language that the Lua files are written in: "de"; left out: English
---@field look? kiosk.Look The clinic's name, logo, colours and letters
---@field languages table<string, string>|string[][] Each language's name in itself, by its code; or a list in your order: { { "tr", "Türkçe" }, { "de", "Deutsch" } }

---How the kiosk looks. What is left out is as the program has it.
---@class kiosk.Look
---@field name? string The clinic's name, small on the first screen, the same in every language
---@field logo? kiosk.DrawingFile The drawing, PNG or JPEG beside the name; the name is what is read aloud
---@field accent? string The colour of buttons, signs and what is chosen: "#006d77". `check` says whether it can be read
---@field page? string The light colour behind everything: "#fbfaf7". The dark theme is made from it
---@field font? "Noto Sans"|"Noto Serif" The letters of every screen

---Topics under one heading on the home screen.
---@class kiosk.Group
---@field [1] string The heading
---@field [integer] kiosk.FlowId The flows, in order

---The strip that leads to the warning signs.
---@class kiosk.Urgent
---@field [1] kiosk.FlowId The flow it opens
---@field label string The words on it

---The figure on the home screen.
---@class kiosk.Figure
---@field [1] kiosk.DrawingFile The file in media/illustrations
---@field alt? string What it shows; read aloud
---@field show? kiosk.ElementName[] Layers to turn on
---@field hide? kiosk.ElementName[] Layers to turn off
---@field road? boolean true: a road runs under its feet; left out, under the runner of the program alone
---@field parts? kiosk.FigureParts By the name of the place in the drawing

---A place on the figure.
---@class kiosk.BodyPart
---@field [1] string Its label
---@field picture? kiosk.DrawingFile The drawing in its window

---What this visitor did so far. It can only be asked inside choose.
---@class kiosk.Visit
local visit = {}
---Was this slide shown?
---@param slide kiosk.SlideId
---@return boolean
function visit:seen(slide) end
---Was this question answered right?
---@param slide kiosk.SlideId
---@return boolean
function visit:right(slide) end
---The number of the answer to this question, or nil.
---@param slide kiosk.SlideId
---@return integer?
function visit:answer(slide) end
---The slide this choice led to, or nil.
---@param slide kiosk.SlideId
---@return string?
function visit:choice(slide) end

---What scripts/lib/NAME.lua returns.
---@param name string
---@return table
function use(name) end

---One topic. Its slides follow in the order in which they are shown.
---```lua
---return flow { title = "Heel pain", slide { … }, … }
---```
---@param fields kiosk.Flow
---@return kiosk.Flow
function flow(fields) end

---One or two further slides beside the slide above it, for who wants to know more; Done leads back to that.
---```lua
---room { "How it feels", slide { … } }
---```
---@param fields kiosk.Room
---@return kiosk.Room
function room(fields) end

---Words and a picture, with up to four places to touch.
---```lua
---slide { "band", title = "A strong band", text = "…", picture = { "foot.svg", alt = "…" } }
---```
---@param fields kiosk.Slide
---@return kiosk.Slide
function slide(fields) end

---Two states of one picture.
---```lua
---compare { "sore", title = "…", picture = "foot.svg", before = { "healthy", label = "Healthy" }, after = { "sore", label = "Sore" } }
---```
---@param fields kiosk.Compare
---@return kiosk.Compare
function compare(fields) end

---Two to four moments of one picture.
---```lua
---change { "push", title = "…", picture = "foot.svg", moment { "flat", label = "Flat" }, moment { "up", label = "Push off" } }
---```
---@param fields kiosk.Change
---@return kiosk.Change
function change(fields) end

---One state of a picture.
---```lua
---moment { "toes-up", label = "Push off", say = "Your heel is high." }
---```
---@param fields kiosk.ElementName[]|kiosk.Moment
---@return kiosk.Moment
function moment(fields) end

---Two to four cards.
---```lua
---steps { "stretch", title = "…", step { "Stretch your calf", detail = "Heel down" }, step { … } }
---```
---@param fields kiosk.Steps
---@return kiosk.Steps
function steps(fields) end

---One card.
---```lua
---step { "Stretch your calf", detail = "Heel down, lean in", picture = "calf.svg" }
---```
---@param fields kiosk.Step
---@return kiosk.Step
function step(fields) end

---A self-check with two to four answers.
---```lua
---question { "check", title = "…", answer { "Walk", right = true, say = "…" }, answer { "Bed", say = "…" } }
---```
---@param fields kiosk.Question
---@return kiosk.Question
function question(fields) end

---One answer to a question.
---```lua
---answer { "Take a short walk", right = true, say = "Moving helps." }
---```
---@param fields kiosk.Answer
---@return kiosk.Answer
function answer(fields) end

---What would you like to see next?
---```lua
---choice { "more", title = "…", option { "How it heals", to = "heals" }, option { "What helps", to = "help" } }
---```
---@param fields kiosk.Choice
---@return kiosk.Choice
function choice(fields) end

---One way to go on.
---```lua
---option { "How it heals", to = "heals" }
---```
---@param fields kiosk.Option
---@return kiosk.Option
function option(fields) end

---Signs that need help. What to do is added by the program.
---```lua
---warning { "now", level = "now", title = warnings.now_back, signs = warnings.back_now }
---```
---@param fields kiosk.Warning
---@return kiosk.Warning
function warning(fields) end

---What to take home.
---```lua
---summary { "home", title = "…", points = { { "Keep moving", icon = "walk" }, … } }
---```
---@param fields kiosk.Summary
---@return kiosk.Summary
function summary(fields) end

---What a patient may want to ask the clinician. Stands right before the summary, which shows what was chosen.
---```lua
---ask { "ask", title = "…", questions = { "How long will it take?", … } }
---```
---@param fields kiosk.Ask
---@return kiosk.Ask
function ask(fields) end

---So many of 10 or of 100, shown by small figures, and in words below them.
---```lua
---portion { "heal", title = "Most heels get better", count = 8, of = 10, who = "people with a sore heel" }
---```
---@param fields kiosk.Portion
---@return kiosk.Portion
function portion(fields) end

---Topics under one heading on the home screen.
---```lua
---topics = { group { "Your back", "back-strain", "sciatica" }, group { "Your foot", "heel-pain" } }
---```
---@param fields kiosk.Group
---@return kiosk.Group
function group(fields) end

---What many people think, and what is so: one to four pairs.
---```lua
---myths { "rest", title = "…", myth { "Bed rest heals a sore back", fact = "Gentle movement heals it sooner" } }
---```
---@param fields kiosk.Myths
---@return kiosk.Myths
function myths(fields) end

---What many people think, and what is so.
---```lua
---myth { "Bed rest heals a sore back", fact = "Gentle movement heals it sooner" }
---```
---@param fields kiosk.Myth
---@return kiosk.Myth
function myth(fields) end

---A self-check: is the title true or not? The program adds the two buttons.
---```lua
---true_or_not { "rest", title = "Bed rest heals a sore back", right = false, say = "Gentle movement heals it sooner." }
---```
---@param fields kiosk.TrueOrNot
---@return kiosk.TrueOrNot
function true_or_not(fields) end

---What happens when: two to eight moments along a line.
---```lua
---timeline { "heals", title = "…", moment { "Week 1", "Walking hurts less" }, moment { "Week 6", "You can jog again" } }
---```
---@param fields kiosk.Timeline
---@return kiosk.Timeline
function timeline(fields) end

---Things to do at home, with boxes to tick; the summary shows those that were.
---```lua
---checklist { "at-home", title = "…", things = { "Stretch my calf every day", "Wear soft shoes" } }
---```
---@param fields kiosk.Checklist
---@return kiosk.Checklist
function checklist(fields) end

---Steps to be put in order by touching them; counted as a question is.
---```lua
---order { "inhaler", title = "…", steps = { "Shake it", "Breathe out", "Breathe in" }, say = "…" }
---```
---@param fields kiosk.Order
---@return kiosk.Order
function order(fields) end

---When the clinic is open: rows of days and times.
---```lua
---hours { "open", title = "When we are open", hours = { { "Monday to Friday", "8:00 – 18:00" }, { "Saturday", "9:00 – 12:00" } } }
---```
---@param fields kiosk.Hours
---@return kiosk.Hours
function hours(fields) end

---Who works there: one to six people, with a picture or without.
---```lua
---people { "team", title = "Who you may meet", person { "Ana Ruiz", role = "Nurse" } }
---```
---@param fields kiosk.People
---@return kiosk.People
function people(fields) end

---Somebody who works there.
---```lua
---person { "Ana Ruiz", role = "Nurse", picture = { "ana.jpg", licence = "Photo: our clinic, 2026" } }
---```
---@param fields kiosk.Person
---@return kiosk.Person
function person(fields) end

---The home screen.
---```lua
---return kiosk { title = "…", topics = { "heel-pain" }, languages = { en = "English" } }
---```
---@param fields kiosk.Kiosk
---@return kiosk.Kiosk
function kiosk(fields) end

-- What Lua itself offers here. What is not listed, such as os, io, require and pcall, is not there.

---Stops the flow with a message when v is false or nil.
function assert(v, message) end
---Stops the flow with a message.
function error(message) end
---for i, value in ipairs(list) do … end
function ipairs(list) end
---for key, value in pairs(t) do … end, always in the same order
function pairs(t) end
---What comes after the first n arguments; select("#", …) says how many there are.
function select(n, ...) end
---@return number?
function tonumber(value, base) end
---@return string
function tostring(value) end
---"string", "number", "table", "function", "boolean" or "nil"
---@return string
function type(value) end

---@class stringlib
string = {}
---Where the plain words stand in s: first and last byte, or nil.
---@return integer?
---@return integer?
function string.find(s, words, from) end
---string.format("%d minutes", 10)
---@return string
function string.format(pattern, ...) end
---How many bytes; a letter like é has two.
---@return integer
function string.len(s) end
---@return string
function string.lower(s) end
---@return string
function string.rep(s, times, between) end
---@return string
function string.sub(s, from, to) end
---@return string
function string.upper(s) end

---@class string: stringlib

table = {}
---The texts of a list, one after another.
---@return string
function table.concat(list, between, from, to) end
function table.insert(list, position, value) end
function table.remove(list, position) end
---Puts a list in order; before(a, b) says whether a comes first.
function table.sort(list, before) end
function table.unpack(list, from, to) end

math = {}
---@return number
function math.abs(x) end
---@return integer
function math.ceil(x) end
---@return integer
function math.floor(x) end
---@return number
function math.max(x, ...) end
---@return number
function math.min(x, ...) end
