// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/storyteller.h"

namespace otklik::demo {

/// Makes up what comes in.
class IntakeMaker {
public:
    struct Stream {
        quint64 seed = 0;
        qint64 appeals = 0;
        Timestamp now{};
    };

    /// Keeps the references.
    IntakeMaker(Dice &dice, const TopicBook &topics, const Places &places, const Stream &stream);

    /// Fills `intake` and returns what the storyteller needs; valid until the next call. `load` as Rhythm::load().
    Case make(Timestamp received, MassEvent *event, int load, Intake &intake);

private:
    /// An appeal that its author may come back to.
    struct Remembered {
        Place place;
        int topic = 0;
        int channel = 0;
        Author author;
        QString number;
        Timestamp received{};
    };

    const Remembered *recall(Timestamp received);
    void remember(const Intake &intake);
    void choose(MassEvent *event, Timestamp received);
    void fillBlanks(Timestamp received, bool isMass);
    void fillOrigin(Timestamp received, Origin &origin);
    void fillText(Subject subject, bool isMass, Intake &intake);
    void fillFields(Timestamp received, Intake &intake);
    void addUrl(Origin &origin);
    void addAttachments(Timestamp received, Origin &origin);
    QString nextNumber(QDate date);
    QByteArray sourceKey() const;
    quint64 authorNumber();
    Importance judge(bool isAlarming);

    Dice &m_dice;
    const TopicBook &m_topics;
    const Places &m_places;
    Stream m_stream;
    ChannelMix m_mix;
    std::vector<QString> m_channelNames;

    quint64 m_index = 0;
    int m_year = 0;
    int m_numberInYear = 0;
    std::vector<Remembered> m_memory;
    std::size_t m_oldest = 0;

    // The appeal in the making.
    Place m_place;
    int m_topic = 0;
    int m_channel = 0;
    Author m_author;
    Blanks m_blanks;
    bool m_isRepeat = false;
};

} // namespace otklik::demo
