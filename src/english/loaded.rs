//! Words that judge, label, intensify, hedge and presuppose: our own lists, one kind of effect a list.
//!
//! A word is on a list for what it does to a report, whoever is right: it shows a reader where the writer's or a speaker's
//! view stands in the wording. Nothing is scored. The page says the same of each list (`www/loaded-words.js`; a test holds
//! the two together).

/// A list of words of one effect.
pub(crate) struct Category {
    /// As in the contract's `category`.
    pub name: &'static str,
    /// What its words do, and an example.
    #[allow(dead_code)] // shown by the page, which has its own copy
    pub meaning: &'static str,
    /// Words and phrases in lowercase, parted by a comma and a blank, sorted; the words of a phrase by one blank.
    pub words: &'static str,
}

impl Category {
    /// Its words and phrases.
    pub fn phrases(&self) -> impl Iterator<Item = &'static str> {
        self.words.split(", ")
    }
}

/// All lists. A word stands on one list only.
pub(crate) const CATEGORIES: &[Category] = &[
    Category {
        name: "evaluative",
        meaning: "Praises or blames what it describes: \"a brutal war\", \"a landmark deal\".",
        words: "abhorrent, abominable, absurd, absurdity, absurdly, abysmal, abysmally, amateurish, appalling, \
            appallingly, arrogance, arrogant, asinine, atrocious, atrociously, awful, awfully, baffling, barbaric, \
            baseless, bizarre, blatant, blatantly, bogus, botched, brazen, brazenly, breathtaking, brilliant, \
            brilliantly, brutal, brutality, brutally, bungled, bungling, callous, callously, catastrophic, \
            catastrophically, chaotic, chilling, clownish, contemptible, controversial, courageous, cowardice, \
            cowardly, craven, cringeworthy, cronyism, cruel, cruelty, cynical, cynically, damning, debacle, \
            decadent, deceitful, deceptive, delusional, demented, deplorable, depraved, deranged, despicable, \
            despicably, devastating, devious, dire, disastrous, disastrously, discredited, disgraced, disgraceful, \
            disgracefully, disgusting, dishonest, dishonesty, dismal, distasteful, disturbing, disturbingly, \
            divisive, draconian, dreadful, dubious, dystopian, egregious, egregiously, embarrassing, embarrassingly, \
            evil, exemplary, farce, farcical, fatuous, fearless, feckless, fiasco, flagrant, flagrantly, flawed, \
            flimsy, foolish, foolishly, frivolous, futile, galling, ghastly, ghoulish, glaring, glorious, grandiose, \
            greedy, grotesque, groundbreaking, gruesome, gullible, hapless, harrowing, hateful, heartbreaking, \
            heartless, heartwarming, heinous, heroic, heroically, heroism, hideous, historic, horrendous, horrible, \
            horribly, horrific, horrifying, humiliating, hypocrisy, hypocritical, hysteria, hysterical, idiotic, \
            ignominious, ill-advised, ill-conceived, immoral, impressive, incoherent, incompetence, incompetent, \
            indefensible, inept, inexcusable, infamous, infamously, inflammatory, inhuman, inhumane, insidious, \
            inspiring, insulting, ironically, irrational, irresponsible, lackluster, landmark, laudable, laughable, \
            lawlessness, ludicrous, ludicrously, lurid, malicious, masterful, menacing, mercifully, mindless, \
            miserable, miserably, misguided, misleading, monstrous, monstrously, morally bankrupt, naive, needless, \
            needlessly, nefarious, nightmarish, nonsense, nonsensical, notorious, notoriously, odious, ominous, \
            ominously, outlandish, outrageous, outrageously, painfully, pathetic, pathetically, perverse, phony, \
            pitiful, pointless, politically motivated, predatory, preposterous, propaganda, rabid, rambling, \
            reckless, recklessly, recklessness, regrettable, regrettably, remarkable, remarkably, reprehensible, \
            repressive, repugnant, repulsive, ridiculous, ruinous, ruthless, ruthlessly, sadistic, sadly, savage, \
            savagely, scandalous, scandalously, scathing, self-serving, selfless, senseless, senselessly, sham, \
            shameful, shamefully, shameless, shamelessly, shocking, shockingly, shoddy, sickening, sinister, sleazy, \
            sloppy, smug, so-called, sordid, spectacular, spectacularly, spineless, spiteful, spurious, stellar, \
            stunning, stunningly, stupid, stupidity, terrible, terribly, terrifying, thankfully, tone-deaf, toxic, \
            tragic, tragically, trailblazing, treacherous, triumphantly, troubling, tyrannical, unabashed, \
            unapologetic, unconscionable, unethical, unfairly, unforgivable, unfortunately, unhinged, unjust, \
            unjustified, unprincipled, unprovoked, unsavory, unsavoury, unscrupulous, unwarranted, vengeful, \
            venomous, vicious, viciously, vile, vindictive, visionary, vitriolic, wanton, wasteful, wicked, witch \
            hunt, witch-hunt, wonderful, worrying, worthless, wrongheaded, wrongly",
    },
    Category {
        name: "label",
        meaning: "Puts people in a camp by a name they may not use: \"extremists\", \"the regime\", \"hardliner\".",
        words: "activist judge, activist judges, agitator, agitators, alarmist, alarmists, alt-right, anti-choice, \
            anti-vax, anti-vaxxer, anti-vaxxers, antisemite, antisemites, apologist, apologists, authoritarian, \
            autocrat, autocrats, bigot, bigoted, bigotry, bigots, bureaucrats, charlatan, charlatans, climate denier, \
            climate deniers, con artist, conspiracy theorist, conspiracy theorists, cronies, crony, crook, crooks, \
            cult, cultist, culture warriors, death cult, deep state, demagogue, denialist, denialists, despot, \
            despotic, dictator, eco-terrorist, eco-terrorists, egomaniac, elites, enablers, extremist, extremists, \
            fanatic, fanatics, far left, far right, far-left, far-right, fascism, fascist, fascistic, fascists, \
            fearmonger, fearmongers, firebrand, freedom fighter, freedom fighters, fundamentalist, fundamentalists, \
            gangster, gangsters, globalist, globalists, goon, goons, grifter, grifters, hard left, hard right, \
            hard-left, hard-line, hard-liner, hard-liners, hard-right, hardline, hardliner, hardliners, hatemonger, \
            henchman, henchmen, hitman, homophobe, homophobes, homophobic, hypocrite, hypocrites, ideologue, \
            ideologues, idiot, idiots, illegal alien, illegal aliens, illegals, insurgent, insurgents, islamist, \
            islamists, jihadi, jihadis, jihadist, jihadists, junta, kingpin, kleptocrat, kleptocrats, left-wing \
            extremists, leftist, leftists, liar, liars, loony left, looter, looters, lunatic, lunatics, madman, \
            maniac, marxist, marxists, mastermind, militant, militants, misogynist, misogynistic, misogynists, mob, \
            mobs, mullahs, nanny state, nativist, nativists, neo-nazi, neo-nazis, neocon, neocons, oligarch, \
            oligarchs, opportunist, opportunists, pariah, plutocrat, plutocrats, populist, populists, propagandist, \
            propagandists, provocateur, provocateurs, puppet, puppet government, quack, quacks, racist, racists, \
            radical islamists, radical left, radicals, reactionaries, reactionary, regime, right-wing extremists, \
            ringleader, ringleaders, rioter, rioters, rogue regime, rogue state, scaremonger, scaremongers, \
            separatist, separatists, sexist, sexists, social justice warrior, social justice warriors, special \
            interests, stooge, stooges, strongman, supremacist, supremacists, sympathiser, sympathisers, sympathizer, \
            sympathizers, terrorist, terrorists, thug, thugs, totalitarian, traitor, traitors, trolls, truther, \
            truthers, tyrant, tyrants, ultra-conservative, ultraconservative, ultranationalist, ultranationalists, \
            vigilante, vigilantes, villain, villains, warlord, warlords, warmonger, warmongers, white nationalist, \
            white nationalists, woke, xenophobe, xenophobes, xenophobic, zealot, zealots",
    },
    Category {
        name: "intensity",
        meaning: "Turns the volume up without a figure: \"prices skyrocketed\", \"utterly\", \"a surge\".",
        words: "absolutely, alarmingly, astonishing, astonishingly, astounding, backlash, blistering, bombarded, \
            bombshell, ceaseless, chaos, clearly, colossal, completely, crippling, crushing, decimate, decimated, \
            decimating, deeply, desperately, doomed, dramatic, dramatically, drastic, drastically, drumbeat, endless, \
            endlessly, enormous, explosive, exponentially, extraordinarily, extremely, eye-popping, eye-watering, \
            feverish, fierce, fiercely, firestorm, frantic, frantically, free fall, frenzied, frenzy, full-blown, \
            furious, furiously, gigantic, havoc, hordes, hugely, immense, incessant, incredible, incredibly, \
            insanely, intensely, inundated, jaw-dropping, juggernaut, landslide, madness, massive, massively, mayhem, \
            meltdown, meteoric, mind-boggling, mushroomed, nosedive, nosedived, obliterate, obliterated, obsessively, \
            obviously, onslaught, outpouring, outsized, overwhelmed, overwhelming, overwhelmingly, pandemonium, \
            paralyzing, perfect storm, plummet, plummeted, plummeting, pummeled, pummelled, radically, rampant, \
            relentless, relentlessly, resounding, resoundingly, roiled, roiling, scrambling, seismic, severely, \
            sharply, sheer, shockwaves, sky-high, skyrocket, skyrocketed, skyrocketing, slammed, slashed, slashing, \
            soar, soared, soaring, spiraling, spiralling, staggering, staggeringly, stark, starkly, steep, \
            stratospheric, strikingly, swarmed, sweeping, totally, tremendous, tumultuous, turbocharged, turmoil, \
            unbelievable, unbelievably, unbridled, undeniably, undoubtedly, unending, unfettered, unleash, unleashed, \
            unleashing, unparalleled, unprecedented, unquestionably, unrelenting, upended, upending, uproar, utter, \
            utterly, vast, vastly, wildly, wreak havoc, wreaked havoc, wreaking havoc",
    },
    Category {
        name: "speculation",
        meaning: "Tells what might be as if it were news: \"could signal\", \"is poised to\", \"fuelling fears\".",
        words: "a sign that, could lead to, could mean, could signal, could spark, could trigger, fanned fears, fear \
            that, fears that, fuel fears, fueled fears, fueled speculation, fueling fears, fueling speculation, \
            fuelled fears, fuelled speculation, fuelling fears, fuelling speculation, is believed to, is bound to, \
            is feared to, is likely to, is rumored to, is rumoured to, is set to, is thought to, it is feared, it \
            remains to be seen, likely to, looming, looms, may lead to, may mean, may signal, may well, might be, \
            might have, might lead to, might mean, observers believe, on the brink of, on the verge of, paving the \
            way for, poised to, prompting speculation, raise questions, raised questions, raises questions, raising \
            fears, raising questions, raising the specter, raising the spectre, remains to be seen, rumor, rumored, \
            rumors, rumour, rumoured, rumours, seems likely, sparked fears, sparked speculation, sparking fears, \
            sparking speculation, speculate, speculated, speculation, spells trouble, stoked fears, stoking fears, \
            suspected of, time will tell, widely expected, widely seen as",
    },
    Category {
        name: "factive",
        meaning: "Takes what follows as true: \"admitted that\", \"realised that\", \"revealed that\".",
        words: "acknowledge, acknowledged, acknowledges, acknowledging, admit, admits, admitted, admittedly, admitting, \
            aware that, concede, conceded, concedes, conceding, confess, confessed, confesses, confessing, confirm, \
            confirmed, confirming, confirms, debunked, debunking, debunks, demonstrates that, discovered that, \
            discovers that, exposed, exposes, exposing, forget that, forgets that, forgot that, found out that, \
            highlight that, in fact, knew that, knows that, learned that, learnt that, made clear that, makes clear \
            that, noted that, notes that, of course, pointed out, pointing out, points out, proof that, prove that, \
            proved that, proven, proves that, proving that, realise, realised, realises, realising, realize, \
            realized, realizes, realizing, recalled that, recognised that, recognises that, recognized that, \
            recognizes that, regret that, remember that, remembered that, reveal, revealed, revealing that, reveals, \
            rightly, showed that, shows that, the fact that, the reality is, the truth is, underline, underlined, \
            underlines, underlining, underscore, underscored, underscores, underscoring, unmasked, was aware that, \
            were aware that",
    },
    Category {
        name: "hedge",
        meaning: "Keeps a distance from what is told: \"allegedly\", \"reportedly\", \"apparently\".",
        words: "according to reports, allegation, allegations, alleged, allegedly, apparent, apparently, appeared to, \
            appears to, are said to, arguably, believed to be, believed to have, by some accounts, conceivably, \
            conjecture, could have been, doubtful, evidently, in theory, is said to, it appears, it is thought, it \
            is understood, it seems, may have, maybe, ostensibly, perhaps, possibly, potentially, presumably, \
            probable, probably, purported, purportedly, quasi, questionable, reportedly, reputed, reputedly, rumored \
            to be, rumoured to be, said to be, said to have, seemed to, seemingly, seems to, somewhat, supposed, \
            supposedly, suspected, tentatively, theoretically, thought to be, thought to have, to some extent, \
            unconfirmed, understood to be, unproven, unverified, what appeared to be, what appears to be, would-be",
    },
    Category {
        name: "speech",
        meaning: "A verb of saying that judges the speaker or the saying: \"claimed\", \"ranted\", \"boasted\".",
        words: "asserted, asserting, asserts, babbled, bashed, belittled, belittling, bellowed, bemoaned, bemoaning, \
            bemoans, berated, berates, berating, blasted, blasting, boast, boasted, boastfully, boasting, boasts, \
            bragged, bragging, brags, bristled, carped, castigated, castigates, chided, claim, claimed, claiming, \
            claims, complained, complaining, cried foul, crowed, crowing, decried, decries, decrying, demonised, \
            demonized, denounced, denounces, denouncing, deplored, deplores, derided, derides, deriding, disparaged, \
            doubled down, doubles down, doubling down, downplayed, downplaying, downplays, dubbed, excoriated, \
            excoriating, fretted, fulminated, fumed, fuming, gaslighting, gloated, gloating, grumbled, gushed, \
            hailed, hailing, hectored, heralded, hit back, howled, hyped, hyping, insist, insisted, insisting, \
            insists, inveighed, jeered, lambaste, lambasted, lambastes, lambasting, lamented, lamenting, laments, \
            lash out, lashed out, lashes out, lashing out, lauded, lauding, lectured, moaned, mocked, mocking, \
            obfuscated, parroted, parroting, peddled, peddling, pontificated, pontificating, preached, proclaimed, \
            quipped, raged, raging, railed against, railing against, rails against, ranted, ranting, rebuked, \
            rebuking, ridiculed, ridiculing, ripped into, ripping into, rips into, scoffed, scoffing, shot back, \
            shrugged off, skewered, slamming, slams, smeared, smearing, snarled, sneered, sneering, spewed, spewing, \
            spouted, stonewalled, swiped, takes aim at, tearing into, tears into, thundered, took aim at, tore into, \
            touted, touting, touts, trashed, trashing, trumpeted, trumpeting, trumpets, upbraided, vilified, vilify, \
            vilifying, vowed, vowing, vows, wailed, whined",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::btree::BTreeSet;

    #[test]
    fn the_lists_are_sorted_and_share_no_word() {
        let mut seen = BTreeSet::new();
        for category in CATEGORIES {
            let words: Vec<&str> = category.phrases().collect();
            assert!(words.is_sorted(), "{}", category.name);
            for word in words {
                assert!(seen.insert(word), "{word} stands twice");
                assert_eq!(word, word.to_lowercase());
                assert!(!word.is_empty() && word.trim() == word && !word.contains("  "), "{word:?}");
            }
            assert!(category.meaning.contains('"'), "{} has an example", category.name);
        }
    }

    #[test]
    fn the_page_says_of_each_list_what_is_said_here() {
        let page = include_str!("../../www/loaded-words.js");
        for category in CATEGORIES {
            let line = format!("  {}: \"{}\",", category.name, curly(category.meaning));
            assert!(page.contains(&line), "{line}");
        }
    }

    /// Straight marks as curly ones, opening and closing in turn.
    fn curly(text: &str) -> String {
        let mut open = false;
        let turned = |c: char| match c {
            '"' => {
                open = !open;
                if open { '“' } else { '”' }
            }
            '\'' => '’',
            c => c,
        };
        text.chars().map(turned).collect()
    }
}
