<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>otklik::AnswersPane</name>
    <message numerus="yes">
        <source>%Ln answer(s) need(s) you</source>
        <translation>
            <numerusform>%Ln answer needs you</numerusform>
            <numerusform>%Ln answers need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) wait(s) long for delivery</source>
        <translation>
            <numerusform>%Ln answer waits long for delivery</numerusform>
            <numerusform>%Ln answers wait long for delivery</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) to another system need(s) you</source>
        <translation>
            <numerusform>%Ln request to another system needs you</numerusform>
            <numerusform>%Ln requests to another system need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) to another system wait(s) long</source>
        <translation>
            <numerusform>%Ln request to another system waits long</numerusform>
            <numerusform>%Ln requests to another system wait long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::CardBody</name>
    <message numerus="yes">
        <source>and %n more attachment(s)</source>
        <translation>
            <numerusform>and %n more attachment</numerusform>
            <numerusform>and %n more attachments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::ConsoleWords</name>
    <message numerus="yes">
        <source>behind by %n operation(s)</source>
        <translation>
            <numerusform>behind by %n operation</numerusform>
            <numerusform>behind by %n operations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::DeadlineWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) round the clock</source>
        <translation>
            <numerusform>%n hour round the clock</numerusform>
            <numerusform>%n hours round the clock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation>
            <numerusform>%n working hour</numerusform>
            <numerusform>%n working hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n calendar day</numerusform>
            <numerusform>%n calendar days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::DeliveryWords</name>
    <message numerus="yes">
        <source>The channel does not take the answer yet. It was tried %Ln time(s) and is tried again by itself.</source>
        <translation>
            <numerusform>The channel does not take the answer yet. It was tried once and is tried again by itself.</numerusform>
            <numerusform>The channel does not take the answer yet. It was tried %Ln times and is tried again by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” does not take the request yet. It was tried %Ln time(s) and is tried again by itself.</source>
        <translation>
            <numerusform>“%1” does not take the request yet. It was tried once and is tried again by itself.</numerusform>
            <numerusform>“%1” does not take the request yet. It was tried %Ln times and is tried again by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) written: %1</source>
        <translation>
            <numerusform>%Ln row written: %1</numerusform>
            <numerusform>%Ln rows written: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::FilterWords</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::ForwardDialog</name>
    <message numerus="yes">
        <source>%Ln character(s) too many</source>
        <translation>
            <numerusform>%Ln character too many</numerusform>
            <numerusform>%Ln characters too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shorten it: the other system takes at most %Ln character(s).</source>
        <translation>
            <numerusform>Shorten it: the other system takes at most %Ln character.</numerusform>
            <numerusform>Shorten it: the other system takes at most %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::ForwardWords</name>
    <message numerus="yes">
        <source>Too long: at most %Ln character(s).</source>
        <translation>
            <numerusform>Too long: at most %Ln character.</numerusform>
            <numerusform>Too long: at most %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many answers: a request has at most %Ln.</source>
        <translation>
            <numerusform>Too many answers: a request has at most %Ln.</numerusform>
            <numerusform>Too many answers: a request has at most %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::ListStatus</name>
    <message numerus="yes">
        <source>%Ln new: show</source>
        <translation>
            <numerusform>%Ln new: show</numerusform>
            <numerusform>%Ln new: show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::OutboxStrip</name>
    <message numerus="yes">
        <source>The hub has refused %Ln change(s) of yours.</source>
        <translation>
            <numerusform>The hub has refused %Ln change of yours.</numerusform>
            <numerusform>The hub has refused %Ln changes of yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not at the hub yet: %Ln change(s).</source>
        <translation>
            <numerusform>Not at the hub yet: %Ln change.</numerusform>
            <numerusform>Not at the hub yet: %Ln changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::ProblemPage</name>
    <message numerus="yes">
        <source>%1. Waiting: %n people</source>
        <translation>
            <numerusform>%1. Waiting: %n person</numerusform>
            <numerusform>%1. Waiting: %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::ReplyComposer</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::StatsWords</name>
    <message numerus="yes">
        <source>%n more district(s)</source>
        <translation>
            <numerusform>%n more district</numerusform>
            <numerusform>%n more districts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more group(s)</source>
        <translation>
            <numerusform>%n more group</numerusform>
            <numerusform>%n more groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more topic(s)</source>
        <translation>
            <numerusform>%n more topic</numerusform>
            <numerusform>%n more topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more channel(s)</source>
        <translation>
            <numerusform>%n more channel</numerusform>
            <numerusform>%n more channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more operator(s)</source>
        <translation>
            <numerusform>%n more operator</numerusform>
            <numerusform>%n more operators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more department(s)</source>
        <translation>
            <numerusform>%n more department</numerusform>
            <numerusform>%n more departments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more municipality(ies)</source>
        <translation>
            <numerusform>%n more municipality</numerusform>
            <numerusform>%n more municipalities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::StatusLine</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::TakeBackBar</name>
    <message numerus="yes">
        <source>The answer is recorded. It can be taken back for %n more second(s).</source>
        <translation>
            <numerusform>The answer is recorded. It can be taken back for %n more second.</numerusform>
            <numerusform>The answer is recorded. It can be taken back for %n more seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::TeamPage</name>
    <message numerus="yes">
        <source>%Ln appeal(s) of this desk, with all that was done about them, will be sent to the hub and seen by the whole team. This cannot be taken back.</source>
        <translation>
            <numerusform>%Ln appeal of this desk, with all that was done about it, will be sent to the hub and seen by the whole team. This cannot be taken back.</numerusform>
            <numerusform>%Ln appeals of this desk, with all that was done about them, will be sent to the hub and seen by the whole team. This cannot be taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::TeamWords</name>
    <message numerus="yes">
        <source>The hub was restored from an older copy: %Ln change(s) of this desk go there once more.</source>
        <translation>
            <numerusform>The hub was restored from an older copy: %Ln change of this desk goes there once more.</numerusform>
            <numerusform>The hub was restored from an older copy: %Ln changes of this desk go there once more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting to be sent</source>
        <translation>
            <numerusform>%Ln waiting to be sent</numerusform>
            <numerusform>%Ln waiting to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held</source>
        <translation>
            <numerusform>%Ln held</numerusform>
            <numerusform>%Ln held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) you</source>
        <translation>
            <numerusform>%Ln needs you</numerusform>
            <numerusform>%Ln need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln municipality(ies) not in step yet</source>
        <translation>
            <numerusform>%Ln municipality not in step yet</numerusform>
            <numerusform>%Ln municipalities not in step yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::ThreadView</name>
    <message numerus="yes">
        <source>%n earlier action(s)</source>
        <translation>
            <numerusform>%n earlier action</numerusform>
            <numerusform>%n earlier actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::Words</name>
    <message numerus="yes">
        <source>%Ln appeal(s)</source>
        <translation>
            <numerusform>%Ln appeal</numerusform>
            <numerusform>%Ln appeals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::Workplace</name>
    <message numerus="yes">
        <source>%Ln appeal(s) looked through, with everything that was done about them.</source>
        <translation>
            <numerusform>%Ln appeal looked through, with everything that was done about them.</numerusform>
            <numerusform>%Ln appeals looked through, with everything that was done about them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The check found %n problem(s). Save a backup and show this to support.</source>
        <translation>
            <numerusform>The check found %n problem. Save a backup and show this to support.</numerusform>
            <numerusform>The check found %n problems. Save a backup and show this to support.</numerusform>
        </translation>
    </message>
</context>
</TS>
